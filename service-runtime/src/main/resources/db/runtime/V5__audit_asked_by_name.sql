-- The trail is asked by day and by person, in the order of recording.
CREATE INDEX audit_recorded_at ON audit (recorded_at, id);
CREATE INDEX audit_recorded_by ON audit (recorded_by, recorded_at, id);
CREATE INDEX audit_performed_by ON audit (performed_by, recorded_at, id);

-- A part of a key as Keys writes it.
CREATE FUNCTION key_part(written text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN replace(replace(replace(written, '%', '%25'), ':', '%3A'), ',', '%2C');
