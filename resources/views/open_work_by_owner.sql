-- title: Open tickets and tasks by owner and age
-- about: What is still open, whose it is, and for how long it has been so.
-- chart: bars owner open
-- table? tickets: _id VARCHAR, status VARCHAR, isOpen BOOLEAN, archived BOOLEAN, createDate TIMESTAMP, users VARCHAR, assigneeName VARCHAR
-- table? tasks: _id VARCHAR, status VARCHAR, ownerId VARCHAR, ownerName VARCHAR, isArchived BOOLEAN, createdAt TIMESTAMP, startTime TIMESTAMP
-- table? users: _id VARCHAR, nickName VARCHAR
WITH work AS (
    SELECT
        'ticket' AS kind,
        coalesce(nullif(assigneeName, ''), try(json_extract_string(users, '$[0].name'))) AS owner,
        createDate AS since
    FROM tickets
    WHERE coalesce(isOpen, lower(status) NOT IN ('closed', 'solved', 'resolved', 'done'))
        AND NOT coalesce(archived, false)
    UNION ALL
    SELECT
        'task',
        coalesce(u.nickName, nullif(t.ownerName, ''), t.ownerId),
        coalesce(t.createdAt, t.startTime)
    FROM tasks t
    LEFT JOIN users u ON u._id = t.ownerId
    WHERE NOT coalesce(t.isArchived, false)
        AND coalesce(lower(t.status), 'open') NOT IN ('done', 'completed', 'complete', 'canceled')
)
SELECT
    coalesce(owner, '(nobody)') AS owner,
    kind,
    count(*) AS open,
    count(*) FILTER (date_diff('day', since, clock.now) <= 7) AS up_to_7_days,
    count(*) FILTER (date_diff('day', since, clock.now) BETWEEN 8 AND 30) AS "8_to_30_days",
    count(*) FILTER (date_diff('day', since, clock.now) BETWEEN 31 AND 90) AS "31_to_90_days",
    count(*) FILTER (date_diff('day', since, clock.now) > 90) AS over_90_days,
    min(since) AS oldest
FROM work
CROSS JOIN clock
GROUP BY 1, 2
ORDER BY open DESC, owner, kind
