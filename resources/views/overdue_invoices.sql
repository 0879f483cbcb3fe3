-- title: Overdue invoices
-- about: Invoices past their due date that nobody paid, the longest overdue first.
-- chart: bars company amount currency
-- table invoices: _id VARCHAR, cId VARCHAR, companyId VARCHAR, cName VARCHAR, extId VARCHAR, invoiceNo VARCHAR, amountTotal DOUBLE, currency VARCHAR, status VARCHAR, dueDate VARCHAR, paidDate VARCHAR
-- table? companies: _id VARCHAR, name VARCHAR, owner VARCHAR
WITH dated AS (
    -- Planhat writes the days of invoices as days since 1970-01-01.
    SELECT
        *,
        coalesce(
            try_cast(dueDate AS TIMESTAMP),
            TIMESTAMP '1970-01-01' + to_days(try_cast(dueDate AS INTEGER))
        ) AS due
    FROM invoices
)
SELECT
    coalesce(c.name, i.cName) AS company,
    coalesce(nullif(i.extId, ''), i.invoiceNo) AS invoice,
    i.due AS due_date,
    date_diff('day', i.due, clock.now) AS days_overdue,
    i.amountTotal AS amount,
    i.currency,
    i.status,
    coalesce(i.cId, i.companyId) AS company_id
FROM dated i
CROSS JOIN clock
LEFT JOIN companies c ON c._id = coalesce(i.cId, i.companyId)
-- By days, not by hours: what is due today is not overdue yet.
WHERE date_diff('day', i.due, clock.now) > 0
    AND nullif(i.paidDate, '') IS NULL
    AND coalesce(lower(i.status), '') NOT IN ('paid', 'canceled', 'cancelled', 'void', 'credited', 'draft')
ORDER BY i.due, amount DESC
