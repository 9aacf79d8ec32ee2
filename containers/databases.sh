#!/usr/bin/env bash
# The PostgreSQL image runs this once, on an empty volume: for each service a database, an owner for its migrations and a role
# without DDL that it works as. local-plant's ServiceDatabases makes the same.
set -euo pipefail

for service in receiving production quality shipping trace; do
  owner_password="LOTLINE_${service^^}_OWNER_PASSWORD"
  service_password="LOTLINE_${service^^}_PASSWORD"
  # Through the environment: everybody in the container can read a command line.
  OWNER_PASSWORD="${!owner_password:?}" SERVICE_PASSWORD="${!service_password:?}" \
    psql --set ON_ERROR_STOP=1 --no-psqlrc --quiet --username "$POSTGRES_USER" --dbname postgres \
    --set database="$service" --set owner="${service}_owner" --set service="${service}_service" <<'SQL'
\getenv owner_password OWNER_PASSWORD
\getenv service_password SERVICE_PASSWORD
SET password_encryption = 'scram-sha-256';
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"service" LOGIN PASSWORD :'service_password';
CREATE DATABASE :"database" OWNER :"owner";
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO :"service";
\connect :"database"
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO :"owner";
GRANT USAGE ON SCHEMA public TO :"service";
SQL
done
