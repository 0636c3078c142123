-- Copies everything that is committed at this moment, in one transaction.
copy from database reports to copy;
