-- Up to where this service has taken the events of others: in the transaction of what it does with them.
CREATE TABLE followed (
  topic       text NOT NULL,
  partition   int NOT NULL,
  topic_id    text NOT NULL,
  next_offset bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);
GRANT SELECT, INSERT, UPDATE ON followed TO ${serviceRole};
