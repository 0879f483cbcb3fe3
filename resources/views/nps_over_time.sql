-- title: NPS over time
-- about: Detractors (0–6), passives (7–8) and promoters (9–10) by month of the answer, and the score made of them.
-- chart: line month nps
-- table nps_responses: _id VARCHAR, score DOUBLE, nps DOUBLE, dateAnswered TIMESTAMP, npsDate TIMESTAMP, dateSent TIMESTAMP
WITH answers AS (
    -- Planhat gives NPS responses in two shapes: score and dateAnswered, or nps and npsDate.
    SELECT
        coalesce(score, nps) AS score,
        coalesce(dateAnswered, npsDate, dateSent) AS answered
    FROM nps_responses
)
SELECT
    strftime(date_trunc('month', answered), '%Y-%m') AS month,
    count(*) AS answers,
    count(*) FILTER (score <= 6) AS detractors,
    count(*) FILTER (score > 6 AND score < 9) AS passives,
    count(*) FILTER (score >= 9) AS promoters,
    round(100.0 * (count(*) FILTER (score >= 9) - count(*) FILTER (score <= 6)) / count(*), 1) AS nps
FROM answers
WHERE score IS NOT NULL AND answered IS NOT NULL
GROUP BY 1
ORDER BY 1
