-- title: Open tickets and tasks by owner and age
-- about: What is still open, whose it is, and for how long it has been so.
-- chart: bars owner open
-- table? tickets: _id VARCHAR, status VARCHAR, isOpen BOOLEAN, archived BOOLEAN, createDate TIMESTAMP, users VARCHAR, assigneeName VARCHAR
-- table? tasks: _id VARCHAR, status VARCHAR, ownerId VARCHAR, ownerName VARCHAR, isArchived BOOLEAN, createdAt TIMESTAMP, startTime TIMESTAMP
-- table? users: _id VARCHAR, nickName VARCHAR
WITH assigned AS (
    -- Who is marked as the owner among the users of a ticket, else the first of them.
    SELECT *, coalesce(list_filter(people, lambda p: p ->> '$.isOwner' = 'true')[1], people[1]) AS person
    FROM (SELECT *, try(from_json(users, '["JSON"]')) AS people FROM tickets)
),
work AS (
    SELECT
        'ticket' AS kind,
        coalesce(
            nullif(t.assigneeName, ''),
            nullif(try(t.person ->> '$.name'), ''),
            nullif(u.nickName, ''),
            id_of(t.person ->> '$')
        ) AS owner,
        t.createDate AS since
    FROM assigned t
    LEFT JOIN users u ON u._id = id_of(t.person ->> '$')
    WHERE coalesce(
            t.isOpen,
            coalesce(lower(t.status), '')
            NOT IN ('closed', 'solved', 'resolved', 'done', 'canceled', 'cancelled')
        )
        AND NOT coalesce(t.archived, false)
    UNION ALL
    SELECT
        'task',
        coalesce(nullif(u.nickName, ''), nullif(t.ownerName, ''), id_of(t.ownerId)),
        coalesce(t.createdAt, t.startTime)
    FROM tasks t
    LEFT JOIN users u ON u._id = id_of(t.ownerId)
    WHERE NOT coalesce(t.isArchived, false)
        AND coalesce(lower(t.status), '')
        NOT IN ('done', 'completed', 'complete', 'canceled', 'cancelled')
)
SELECT
    coalesce(owner, '(nobody)') AS owner,
    kind,
    count(*) AS open,
    count(*) FILTER (date_diff('day', since, clock.now) <= 7) AS up_to_7_days,
    count(*) FILTER (date_diff('day', since, clock.now) BETWEEN 8 AND 30) AS "8_to_30_days",
    count(*) FILTER (date_diff('day', since, clock.now) BETWEEN 31 AND 90) AS "31_to_90_days",
    count(*) FILTER (date_diff('day', since, clock.now) > 90) AS over_90_days,
    count(*) FILTER (since IS NULL) AS without_date,
    min(since) AS oldest
FROM work
CROSS JOIN clock
GROUP BY 1, 2
ORDER BY open DESC, owner, kind
