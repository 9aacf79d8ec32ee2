-- A counter counts a block of numbers: the text before the sequence as it is compared, the digits, the text behind. Those that
-- count today go on; the older ones count no more.
insert into lot_number_counter (series, last)
select upper(replace(series, '-', '')) || '#'
           || (select substring(template from '\{seq:([1-9])\}') from lot_number_scheme) || '#',
       max(last)
from lot_number_counter
group by 1
on conflict do nothing;

-- Until when a lot may be used, and the maker's number of the one unit that it is.
alter table lot
    add column expires_on date,
    add column serial     text,
    -- SHA-256 of the line as it was delivered; absent of lots that were received as wholes of their delivery.
    add column delivered  text;

alter table lot_identifier
    drop constraint lot_identifier_kind_check,
    add constraint lot_identifier_kind_check check (kind in ('number', 'serial', 'supplierLot', 'heat'));

-- A delivery note is compared as numbers are. Two that were received under spellings of one note stay two; who sends it again
-- means the first.
alter table purchase_receipt add column comparable text;

update purchase_receipt r
set comparable = c.comparable || case when c.place = 1 then '' else ' ' || c.receipt_id end
from (
    select receipt_id, comparable, row_number() over (partition by supplier, comparable order by recorded_at, receipt_id) as place
    from (
        select receipt_id, supplier, recorded_at,
               coalesce(nullif(ltrim(key, '0'), ''), case when key = '' then delivery_note else '0' end) as comparable
        from (
            select receipt_id, supplier, recorded_at, delivery_note,
                   upper(regexp_replace(normalize(delivery_note, nfkc), '[[:space:][:cntrl:]\u2010-\u2015\u2043\u2212-]', '', 'g')) as key
            from purchase_receipt) written) keyed) c
where r.receipt_id = c.receipt_id;

alter table purchase_receipt
    alter column comparable set not null,
    alter column content drop not null,
    drop constraint purchase_receipt_supplier_delivery_note_key,
    add unique (supplier, comparable);

-- Certificates that are export-controlled. Insert-only: what is controlled once stays so.
create table certificate_control (
    certificate_id uuid primary key references certificate,
    recorded_at    timestamptz not null,
    recorded_by    text not null
);

grant select, insert on certificate_control to ${serviceRole};

-- Whose documents an item's redefinition closes.
create index lot_item on lot (part_number, revision);

-- What converts exactly: one of the unit that is named is so much; one base unit where none is.
alter table item_conversion
    add column kind    text not null default 'nominal' check (kind in ('nominal', 'exact')),
    add column of_unit text;
