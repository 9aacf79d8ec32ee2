-- Up to which sequence a source's events have been taken; null in a row from before this was kept, until the next event tells.
ALTER TABLE followed ADD COLUMN sequence bigint;

-- Which event was taken at which sequence, the last ones of each source: so that another one that claims the place is found out.
CREATE TABLE followed_event (
  topic    text NOT NULL,
  sequence bigint NOT NULL,
  event_id uuid NOT NULL,
  PRIMARY KEY (topic, sequence)
);

-- What could not be taken. keys: all that the event names; blocks: those of them behind which later events of the source wait.
CREATE TABLE parked_followed (
  position  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id  uuid NOT NULL UNIQUE,
  source    text NOT NULL,
  sequence  bigint,
  type      text,
  subject   text,
  touches   text[] NOT NULL,
  keys      text[] NOT NULL,
  blocks    text[] NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('refused', 'unreadable', 'waiting', 'foreign')),
  reason    text NOT NULL,
  parked_at timestamptz NOT NULL,
  attempts  bigint NOT NULL
);
CREATE INDEX parked_followed_source ON parked_followed (source, sequence);
CREATE INDEX parked_followed_blocks ON parked_followed USING gin (blocks);

GRANT SELECT, INSERT, UPDATE, DELETE ON followed_event, parked_followed TO ${serviceRole};

-- Keys older than the promise of the contract (30 days) may go, and no others: whoever gets into the service can't make it
-- repeat an act by deleting its key. That floor is here, behind whatever the service asks for.
CREATE INDEX idempotency_recorded_at ON idempotency (recorded_at);
CREATE FUNCTION tidy_idempotency(before timestamptz, at_most int) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp, public AS $$
  WITH old AS (
    SELECT principal, operation, key FROM public.idempotency
    WHERE recorded_at < least(before, now() - interval '30 days')
    ORDER BY recorded_at LIMIT at_most FOR UPDATE SKIP LOCKED),
  gone AS (DELETE FROM public.idempotency i USING old o
    WHERE i.principal = o.principal AND i.operation = o.operation AND i.key = o.key RETURNING 1)
  SELECT count(*) FROM gone
$$;
REVOKE ALL ON FUNCTION tidy_idempotency(timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tidy_idempotency(timestamptz, int) TO ${serviceRole};
