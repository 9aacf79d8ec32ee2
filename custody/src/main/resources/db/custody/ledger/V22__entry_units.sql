-- Each entry says its own unit: a lot whose receipt is put right may turn out to be counted otherwise, and what was entered before
-- is never changed.
ALTER TABLE held_entry ADD COLUMN counted_in text;
UPDATE held_entry e SET counted_in = l.unit FROM held_lot l WHERE l.lot_id = e.lot_id;
ALTER TABLE held_entry ALTER COLUMN counted_in SET NOT NULL;
