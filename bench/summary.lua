-- What wrk found, as one line of JSON.

function done(summary, latency, requests)
  local errors = summary.errors
  print(string.format(
    '{"requests": %d, "per_second": %.1f, "p50_ms": %.3f, "p99_ms": %.3f, "errors": %d, "refused": %d}',
    summary.requests, summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.timeout, errors.status))
end
