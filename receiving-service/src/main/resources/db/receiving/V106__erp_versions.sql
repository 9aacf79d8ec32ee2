-- Which version of a record of ERP was taken last, by the record's natural key. Below 0 none was: whoever pushes a record claims its
-- row first, so that of two pushes of one record at once the second sees what the first has taken.
create table source_version (
    record  text primary key,
    version bigint not null
);
grant select, insert, update on source_version to ${serviceRole};
