-- Run by the owner role; the service's role (${serviceRole}) gets no more than it needs: what is insert-only for it can't be
-- changed by a fault or an intruder in the service.

-- What happened. data is json, not jsonb: the characters are kept as they were sent.
CREATE TABLE event (
  id           uuid PRIMARY KEY,
  type         text NOT NULL,
  source       text NOT NULL,
  subject      text NOT NULL,
  recorded_at  timestamptz NOT NULL,
  occurred_at  timestamptz NOT NULL,
  recorded_by  text NOT NULL,
  performed_by text NOT NULL,
  traceparent  text,
  touches      text[] NOT NULL,
  data         json NOT NULL
);
CREATE INDEX event_subject ON event (subject);

-- The gapless sequence, given by the relay. Both keys are the fence: no number twice, no event twice.
CREATE TABLE event_sequence (
  sequence bigint PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE REFERENCES event (id)
);

-- A queue; position is the order of appending. A row goes when Kafka has acknowledged the event.
CREATE TABLE outbox (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE REFERENCES event (id)
);

-- Who changed what, when and why.
CREATE TABLE audit (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at  timestamptz NOT NULL,
  occurred_at  timestamptz NOT NULL,
  recorded_by  text NOT NULL,
  performed_by text NOT NULL,
  subject      text NOT NULL,
  action       text NOT NULL,
  before       json,
  after        json,
  reason       text
);
CREATE INDEX audit_subject ON audit (subject);

-- What each Idempotency-Key was answered with; status is null only inside the transaction of its act.
CREATE TABLE idempotency (
  principal   text NOT NULL,
  operation   text NOT NULL,
  key         text NOT NULL,
  fingerprint bytea NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  status      smallint,
  location    text,
  body        text,
  PRIMARY KEY (principal, operation, key)
);

GRANT SELECT, INSERT ON event, event_sequence, audit TO ${serviceRole};
GRANT SELECT, INSERT, DELETE ON outbox TO ${serviceRole};
GRANT SELECT, INSERT, UPDATE (status, location, body) ON idempotency TO ${serviceRole};
