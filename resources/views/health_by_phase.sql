-- title: Health by phase
-- about: How many companies are in each phase, how healthy they are, and how much revenue is at stake.
-- chart: bars phase average_health
-- table companies: _id VARCHAR, phase VARCHAR, status VARCHAR, h DOUBLE, arr DOUBLE, mrr DOUBLE
SELECT
    coalesce(nullif(phase, ''), '(no phase)') AS phase,
    count(*) AS companies,
    round(avg(h), 2) AS average_health,
    count(*) FILTER (h < 4) AS at_risk,
    count(*) FILTER (h IS NULL) AS without_health,
    round(sum(coalesce(arr, mrr * 12)), 2) AS arr,
    round(sum(coalesce(arr, mrr * 12)) FILTER (h < 4), 2) AS arr_at_risk
FROM companies
GROUP BY 1
ORDER BY companies DESC, 1
