-- For wrk: opinions without proof through the door TARGET, from one address, PER_SECOND in all
-- over CONNECTIONS.

local body = '{"text": "' .. string.rep("骚扰", 200) .. '", "consent": true, "secret": "' ..
             string.rep("a", 64) .. '"}'

function request()
  return wrk.format("POST", os.getenv("TARGET"), {["Content-Type"] = "application/json"}, body)
end

function delay()
  return 1000 * tonumber(os.getenv("CONNECTIONS")) / tonumber(os.getenv("PER_SECOND"))
end

dofile(os.getenv("SUMMARY"))
