-- title: Churn by reason and month
-- about: Why and when customers left. A record with several reasons counts once for each of them.
-- chart: bars reason churns
-- table churn_records: _id VARCHAR, companyId VARCHAR, reasons VARCHAR[], churnReason VARCHAR, churnDate TIMESTAMP, createDate TIMESTAMP, createdAt TIMESTAMP, arr DOUBLE, value DOUBLE, currency VARCHAR, onlyDowngrade BOOLEAN
WITH told AS (
    SELECT
        *,
        coalesce(churnDate, createDate, createdAt) AS happened,
        list_distinct(list_filter(reasons, lambda one: one <> '')) AS named,
        CASE
            WHEN len(named) > 0 THEN named
            WHEN nullif(churnReason, '') IS NOT NULL THEN [churnReason]
            ELSE ['(no reason given)']
        END AS why
    FROM churn_records
)
SELECT
    strftime(date_trunc('month', happened), '%Y-%m') AS month,
    reason,
    count(*) AS churns,
    count(*) FILTER (onlyDowngrade) AS of_these_downgrades,
    round(sum(coalesce(arr, value * 12)), 2) AS arr,
    -- More than one: the sum beside it is of different money.
    string_agg(DISTINCT nullif(currency, ''), ', ' ORDER BY nullif(currency, '')) AS currencies
FROM (SELECT *, unnest(why) AS reason FROM told)
GROUP BY 1, 2
ORDER BY 1 DESC, churns DESC, reason
