-- For wrk: each request submits another draft. DRAFTS names the file of lines "case token". With
-- BODIES, which names a file of lines, each request opens a new draft with the next of them, by the
-- same people.

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  local of = tonumber(os.getenv("THREADS"))
  drafts, sent = {}, 0
  local line = 0
  for case, token in io.open(os.getenv("DRAFTS")):read("*a"):gmatch("(%S+) (%S+)\n") do
    if line % of == number then drafts[#drafts + 1] = {case, token} end
    line = line + 1
  end
  if os.getenv("BODIES") then
    bodies = {}
    for body in io.open(os.getenv("BODIES")):lines() do bodies[#bodies + 1] = body end
  end
end

function request()
  sent = sent + 1
  local draft = drafts[sent]
  if not draft then return wrk.format("GET", "/no-drafts-left") end
  if bodies then
    return wrk.format("POST", "/api/v1/cases", {
      ["Authorization"] = "Bearer " .. draft[2],
      ["Content-Type"] = "application/json",
      ["Idempotency-Key"] = "open-" .. draft[1],
    }, bodies[sent % #bodies + 1])
  end
  return wrk.format("POST", "/api/v1/cases/" .. draft[1] .. "/submit", {
    ["Authorization"] = "Bearer " .. draft[2],
    ["Content-Type"] = "application/json",
    ["If-Match"] = '"1"',
    ["Idempotency-Key"] = draft[1],
  }, "{}")
end

dofile(os.getenv("SUMMARY"))
