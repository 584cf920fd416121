# shellcheck shell=bash
# Sourced by test.sh: runs one project of tests within a limit, and tells what became of it.

results=artifacts/test-results
# Before the first test: the assembly, its server and its first databases.
seconds_to_begin=300

# attribute NAME FILE: sums an attribute over the assemblies in a result file
attribute() {
  grep -o '<assembly [^>]*>' "$2" | { grep -o " $1=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}

# test_project NAME SECONDS_A_TEST SELECTION…: runs what the selection leaves of it and adds to $passed and $failed.
test_project() {
  local name="$1" seconds_a_test="$2"
  shift 2
  local program="artifacts/bin/$name/debug/$name.dll" file="$results/$name.xml" log="$results/$name.log"
  say "$name"

  # What it has to do decides how long it may take. A test with many rows counts as one here: to list the rows takes longer
  # than to run them.
  local tests limit began=$SECONDS code=0 good bad
  tests=$(dotnet "$program" -noLogo -noColor -list tests "$@" < /dev/null | grep -c '^ProposalDesk\.' || true)
  if [ "$tests" -eq 0 ]; then
    echo "no test of it is meant"
    return
  fi
  limit=$((seconds_to_begin + tests * seconds_a_test))

  timeout --kill-after=20 "$limit" dotnet "$program" -noLogo -noColor -noAutoReporters -reporter verbose -result-xml "$file" "$@" \
    < /dev/null > "$log" 2>&1 || code=$?

  if [ ! -s "$file" ]; then
    tell_unfinished "$log" "$code" "$limit"
    return
  fi

  good=$(attribute passed "$file")
  # A skipped test has not been passed: nothing is skipped here.
  bad=$(($(attribute failed "$file") + $(attribute errors "$file") + $(attribute skipped "$file")))
  [ "$code" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
  [ "$bad" -eq 0 ] || tell_failures "$log"
  echo "$good passed, $bad failed, $((SECONDS - began)) s"
  passed=$((passed + good))
  failed=$((failed + bad))
}

# Without the lines of tests that began and ended.
without_course() { grep -vE ' \[(STARTING|FINISHED)\]( Time: .*)?$' "$1"; }

tell_failures() {
  without_course "$1" | grep -A 25 -E '\[(FAIL|SKIP)\]|\[.*(Error|Failure).*\]' | head -n 400 || without_course "$1" | tail -n 60
}

# What a project was doing when it ended before its end. Tests it had passed count; what it did not come to is one failure.
tell_unfinished() {
  local log="$1" code="$2" limit="$3" running good bad
  case "$code" in
    124 | 137) echo "was stopped after $limit seconds, the most it may take" ;;
    *) echo "did not finish (code $code)" ;;
  esac
  tell_failures "$log"
  # A test that has begun and not ended. Its name may hold anything, so only the mark at the end is taken off.
  running=$(awk '
    sub(/ \[STARTING\]$/, "") { open[$0] = 1 }
    sub(/ \[FINISHED\] Time: [0-9.,]*s$/, "") { delete open[$0] }
    END { for (name in open) print name }' "$log")
  echo "running at the end:"
  echo "${running:-    no test}"
  echo "the end of $log:"
  tail -n 20 "$log"

  bad=$(grep -cE ' \[FAIL\]$' "$log" || true)
  good=$(($(grep -cE ' \[FINISHED\] Time: [0-9.,]*s$' "$log" || true) - bad))
  passed=$((passed + (good > 0 ? good : 0)))
  failed=$((failed + bad + 1))
}
