-- title: Renewals in the next 90 days
-- about: Customers whose contract is up for renewal soon, the largest yearly revenue first.
-- chart: bars company arr
-- table companies: _id VARCHAR, name VARCHAR, status VARCHAR, phase VARCHAR, owner VARCHAR, renewalDate TIMESTAMP, arr DOUBLE, mrr DOUBLE, h DOUBLE, autoRenews BOOLEAN
-- table? users: _id VARCHAR, nickName VARCHAR
SELECT
    c.name AS company,
    c.renewalDate AS renewal_date,
    date_diff('day', clock.now, c.renewalDate) AS days_left,
    coalesce(c.arr, c.mrr * 12) AS arr,
    c.h AS health,
    c.phase,
    coalesce(nullif(u.nickName, ''), id_of(c.owner)) AS owner,
    c.autoRenews AS renews_automatically,
    c._id AS company_id
FROM companies c
CROSS JOIN clock
LEFT JOIN users u ON u._id = id_of(c.owner)
-- By days, not by hours: what renews today is still ahead.
WHERE date_diff('day', clock.now, c.renewalDate) BETWEEN 0 AND 90
    AND coalesce(lower(c.status), 'customer') NOT IN ('canceled', 'lost')
ORDER BY arr DESC NULLS LAST, c.renewalDate
