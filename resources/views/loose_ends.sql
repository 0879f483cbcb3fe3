-- title: Loose ends
-- about: Records that point to nothing: end users and licenses without company, owners that are no users.
-- chart: none
-- table companies: _id VARCHAR, name VARCHAR, owner VARCHAR, coOwner VARCHAR
-- table? endusers: _id VARCHAR, name VARCHAR, email VARCHAR, companyId VARCHAR
-- table? licenses: _id VARCHAR, product VARCHAR, companyId VARCHAR, companyName VARCHAR
-- table? users: _id VARCHAR, nickName VARCHAR
SELECT problem, what, points_to, record_id
FROM (
    SELECT 'end user without company' AS problem, coalesce(nullif(e.name, ''), e.email) AS what,
        e.companyId AS points_to, e._id AS record_id
    FROM endusers e
    ANTI JOIN companies c ON c._id = e.companyId
    UNION ALL
    SELECT 'license without company', concat_ws(', ', l.product, l.companyName), l.companyId, l._id
    FROM licenses l
    ANTI JOIN companies c ON c._id = l.companyId
    UNION ALL
    SELECT 'owner is no user', c.name, id_of(c.owner), c._id
    FROM companies c
    ANTI JOIN users u ON u._id = id_of(c.owner)
    WHERE id_of(c.owner) IS NOT NULL AND (SELECT count(*) FROM users) > 0
    UNION ALL
    SELECT 'co-owner is no user', c.name, id_of(c.coOwner), c._id
    FROM companies c
    ANTI JOIN users u ON u._id = id_of(c.coOwner)
    WHERE id_of(c.coOwner) IS NOT NULL AND (SELECT count(*) FROM users) > 0
    UNION ALL
    SELECT 'company without owner', c.name, NULL, c._id
    FROM companies c
    WHERE id_of(c.owner) IS NULL
)
ORDER BY problem, what, record_id
