-- What the follower of the tests has taken; without a key, so that twice would be seen.
CREATE TABLE taken (position bigint GENERATED ALWAYS AS IDENTITY, event_id uuid NOT NULL, subject text NOT NULL);
GRANT SELECT, INSERT ON taken TO ${serviceRole};
