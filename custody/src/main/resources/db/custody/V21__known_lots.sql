-- What the other services say of lots: whatever is scanned here is found by any name it has or had, and a void one is called so.

-- What events say of a lot, one row per event and lot, so that they may come in any order and twice. A void may come before
-- what it voids, and then brings it along; its sequence is 0 until the event itself comes.
CREATE TABLE lot_fact (
  event_id     uuid NOT NULL,
  lot_id       uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('received', 'made', 'renamed', 'expiry')),
  sequence     bigint NOT NULL,
  number       text,
  former       text,
  part_number  text,
  revision     text,
  unit         text,
  owner        text,
  heat_key     text,
  heat         text,
  expires_on   date,
  serial       text,
  supplier_lot text,
  void_since   timestamptz,
  void_reason  text,
  -- Whether something stands in place of what is void.
  replaced     boolean NOT NULL DEFAULT false,
  PRIMARY KEY (event_id, lot_id)
);
CREATE INDEX lot_fact_lot ON lot_fact (lot_id);

-- How it stands, made anew from its facts with every event of it.
CREATE TABLE known_lot (
  lot_id      uuid PRIMARY KEY,
  lot_number  text NOT NULL,
  comparable  text NOT NULL,
  part_number text NOT NULL,
  revision    text NOT NULL,
  unit        text NOT NULL,
  owner       text,
  heat_key    text,
  heat        text,
  expires_on  date,
  void_since  timestamptz,
  void_reason text
);

-- Every name by which a scan may mean it.
CREATE TABLE lot_name (
  comparable text NOT NULL,
  lot_id     uuid NOT NULL REFERENCES known_lot,
  kind       text NOT NULL CHECK (kind IN ('number', 'former', 'serial', 'supplier-lot')),
  name       text NOT NULL,
  PRIMARY KEY (comparable, lot_id, kind)
);
CREATE INDEX lot_name_lot ON lot_name (lot_id);

-- What records an item needs, as its owner says. An item may be both bought and made.
CREATE TABLE known_policy (
  source              text NOT NULL,
  part_number         text NOT NULL,
  revision            text NOT NULL,
  base_unit           text NOT NULL,
  tracking            text NOT NULL,
  heat_mixing         text NOT NULL,
  shelf_life_required boolean NOT NULL,
  heat_required       boolean NOT NULL,
  sequence            bigint NOT NULL,
  PRIMARY KEY (source, part_number, revision)
);

-- What was followed before this knew nothing of it: the topics are read anew, which does no harm to anybody else.
DELETE FROM followed;

GRANT SELECT, INSERT, UPDATE ON lot_fact, known_lot, known_policy TO ${serviceRole};
GRANT SELECT, INSERT, DELETE ON lot_name TO ${serviceRole};
