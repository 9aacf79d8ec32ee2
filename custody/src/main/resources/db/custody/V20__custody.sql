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
CREATE INDEX held_lot_item ON held_lot (part_number, revision);

-- Credits above zero, debits below, each under the event that moved it, so that no event moves a lot twice; a shipment or a
-- merge moves several lots in one event. Insert-only.
CREATE TABLE held_entry (
  entry_id    uuid NOT NULL,
  lot_id      uuid NOT NULL REFERENCES held_lot,
  occurred_at timestamptz NOT NULL,
  amount      numeric NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (entry_id, lot_id)
);
CREATE INDEX held_entry_lot ON held_entry (lot_id, occurred_at);

-- Entries that never were. Insert-only: a void is not voided.
CREATE TABLE held_entry_void (
  entry_id  uuid NOT NULL,
  lot_id    uuid NOT NULL,
  voided_by uuid NOT NULL,
  PRIMARY KEY (entry_id, lot_id),
  FOREIGN KEY (entry_id, lot_id) REFERENCES held_entry
);

GRANT SELECT, INSERT, UPDATE ON held_lot TO ${serviceRole};
GRANT SELECT, INSERT ON held_entry, held_entry_void TO ${serviceRole};
