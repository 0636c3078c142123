-- Keeps for this transaction the persons whose rows are written anew.
create temporary table changed_person (person text) on commit drop;
