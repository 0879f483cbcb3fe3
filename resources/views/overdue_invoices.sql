-- title: Overdue invoices
-- about: Invoices past their due date that nobody paid, the longest overdue first.
-- chart: bars company amount currency
-- table invoices: _id VARCHAR, cId VARCHAR, companyId VARCHAR, cName VARCHAR, extId VARCHAR, invoiceNo VARCHAR, amountTotal DOUBLE, currency VARCHAR, status VARCHAR, dueDate TIMESTAMP, paidDate VARCHAR
-- table? companies: _id VARCHAR, name VARCHAR, owner VARCHAR
SELECT
    coalesce(nullif(c.name, ''), i.cName) AS company,
    coalesce(nullif(i.extId, ''), i.invoiceNo) AS invoice,
    i.dueDate AS due_date,
    date_diff('day', i.dueDate, clock.now) AS days_overdue,
    i.amountTotal AS amount,
    i.currency,
    i.status,
    coalesce(nullif(i.cId, ''), i.companyId) AS company_id
FROM invoices i
CROSS JOIN clock
LEFT JOIN companies c ON c._id = coalesce(nullif(i.cId, ''), i.companyId)
-- By days, not by hours: what is due today is not overdue yet.
WHERE date_diff('day', i.dueDate, clock.now) > 0
    AND nullif(i.paidDate, '') IS NULL
    AND coalesce(lower(i.status), '') NOT IN ('paid', 'canceled', 'cancelled', 'void', 'credited', 'draft')
ORDER BY i.dueDate, amount DESC
