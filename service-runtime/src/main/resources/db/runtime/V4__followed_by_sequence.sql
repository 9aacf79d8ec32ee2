-- What is new is decided by the source's own sequence; where to read on in its topic is Kafka's to remember. A row from before the
-- sequence was kept begins again: taking an event twice does no harm.
UPDATE followed SET sequence = 0 WHERE sequence IS NULL;
ALTER TABLE followed
  DROP CONSTRAINT followed_pkey,
  DROP COLUMN partition,
  DROP COLUMN topic_id,
  DROP COLUMN next_offset,
  ALTER COLUMN sequence SET NOT NULL,
  ADD PRIMARY KEY (topic);
