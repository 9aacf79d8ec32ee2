-- What type of inspection document it says to be (EN 10204), and who validated it.
alter table certificate
    add column level          text check (level in ('2.1', '2.2', '3.1', '3.2')),
    add column representative text;
