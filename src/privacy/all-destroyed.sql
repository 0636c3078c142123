-- Which keys were destroyed, and when?
SELECT stream, class, destroyed_at AS destroyedAt FROM destroyed ORDER BY stream, class;
