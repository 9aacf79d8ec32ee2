-- What lies at this holder (the floor, finished goods). How it stands now, and the ledger from which that follows.

CREATE TABLE held_lot (
  lot_id      uuid PRIMARY KEY,
  lot_number  text NOT NULL,
  comparable  text NOT NULL,
  part_number text NOT NULL,
  revision    text NOT NULL,
  unit        text NOT NULL,
  owner       text,
  location    text,
  -- Below zero only by a report: a gap to be counted.
  on_hand     numeric NOT NULL
);
CREATE INDEX held_lot_comparable ON held_lot (comparable);

-- Credits above zero, debits below, each under the event that moved it, so that no event moves anything twice. Insert-only.
CREATE TABLE held_entry (
  entry_id    uuid PRIMARY KEY,
  lot_id      uuid NOT NULL REFERENCES held_lot,
  occurred_at timestamptz NOT NULL,
  amount      numeric NOT NULL CHECK (amount <> 0)
);
CREATE INDEX held_entry_lot ON held_entry (lot_id, occurred_at);

-- Entries that never were. Insert-only: a void is not voided.
CREATE TABLE held_entry_void (
  entry_id  uuid PRIMARY KEY REFERENCES held_entry,
  voided_by uuid NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON held_lot TO ${serviceRole};
GRANT SELECT, INSERT ON held_entry, held_entry_void TO ${serviceRole};
