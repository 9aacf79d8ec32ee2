# The watchdog of one plant. The launcher writes a line "name pid stop-signal" for each process it starts; the end of
# input means that the launcher has ended, by whatever means, and that nobody else is left to end what it started.
# $1: a directory to remove when all are gone, or empty. Everything here is POSIX sh.
trap '' HUP INT TERM QUIT

# Start time of pid $1, as one word; nothing when it is gone or a zombie.
started() {
  if [ -r /proc/self/stat ]; then
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    set -- ${stat##*) }
    if [ "$1" != Z ]; then echo "${20}"; fi
  else
    ps -o lstart= -p "$1" 2>/dev/null | tr -d ' '
  fi
}

# Pid $1 and its children: PostgreSQL has one per connection, each in a session of its own.
family() {
  echo "$1"
  cat "/proc/$1/task/$1/children" 2>/dev/null || ps -A -o pid= -o ppid= | awk -v p="$1" '$2 == p { print $1 }'
}

stop() {
  kill -s "$2" "$1"
  kill -s CONT $(family "$1")
}

end() {
  kill -s KILL $(family "$1")
}

count() {
  echo "$1"
}

# each ACTION: for every process that is still the one we were told of, newest first.
each() {
  printf '%s' "$processes" | while read -r pid signal start; do
    if [ -n "$start" ] && [ "$(started "$pid")" = "$start" ]; then "$1" "$pid" "$signal" 2>/dev/null; fi
  done
}

processes=
while read -r name pid signal; do
  processes="$pid $signal $(started "$pid")
$processes"
done

each stop
tries=0
while [ -n "$(each count)" ] && [ "$tries" -lt 100 ]; do
  sleep 0.1
  tries=$((tries + 1))
done
each end
if [ -n "$1" ]; then rm -rf -- "$1"; fi
