-- Lists of stock, lots and receipts: found by a piece of a number, sorted, in pages. Each way of sorting is an index that ends in
-- the id, so that a page is read from its place on, wherever that is.

-- A number as somebody searches for it: without case, blanks and hyphens. Zeros at its beginning stay: a piece may begin with them.
create function searched(written text) returns text
    language sql immutable strict parallel safe
    return upper(regexp_replace(normalize(written, nfkc), '[[:space:][:cntrl:]\u2010-\u2015\u2043\u2212-]', '', 'g'));

-- Each two characters that stand side by side in it. Whatever has a text in it has all the pieces of the text, and the index tells
-- which those are. An extension for the same (pg_trgm) was refused: three characters are too many for a search of two, and a plant's
-- database would have to allow it.
create function pieces(written text) returns text[]
    language sql immutable strict parallel safe
    return (select array_agg(substr(t.s, n, 2))
            from (select searched(written) as s) t cross join lateral generate_series(1, length(t.s) - 1) n);

create index lot_identifier_pieces on lot_identifier using gin (pieces(written));
create index lot_order_pieces on lot using gin (pieces(purchase_order));
create index purchase_receipt_pieces on purchase_receipt using gin (pieces(delivery_note));

create index lot_by_number on lot (lot_number, lot_id);
create index lot_by_receipt_time on lot (occurred_at, lot_id);
create index lot_by_supplier on lot (supplier, lot_id);
create index lot_by_order on lot (purchase_order, lot_id);
create index lot_by_expiry on lot (coalesce(expires_on, 'infinity'), lot_id);
-- In the place of the one without the id.
create index lot_by_item on lot (part_number, revision, lot_id);
drop index lot_item;

create index purchase_receipt_by_time on purchase_receipt (occurred_at, receipt_id);
create index purchase_receipt_by_note on purchase_receipt (delivery_note, receipt_id);
create index purchase_receipt_by_supplier on purchase_receipt (supplier, receipt_id);

-- After years most lots are used up: those of which something is here are found without them.
create index held_lot_at_dock on held_lot (lot_id) where on_hand > 0;
create index held_lot_by_item on held_lot (part_number, revision, lot_id) where on_hand > 0;
create index held_lot_by_number on held_lot (lot_number, lot_id) where on_hand > 0;
create index held_lot_by_location on held_lot (coalesce(upper(location), ''), lot_id) where on_hand > 0;
create index held_lot_by_owner on held_lot (coalesce(upper(owner), ''), lot_id) where on_hand > 0;
