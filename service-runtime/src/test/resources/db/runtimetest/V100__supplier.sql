-- A subject with a row lock, as a service has it.
CREATE TABLE supplier (code text PRIMARY KEY, version bigint NOT NULL DEFAULT 0);
GRANT SELECT, INSERT, UPDATE ON supplier TO ${serviceRole};
