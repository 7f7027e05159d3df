-- For wrk: asks for the addresses of the file ADDRESSES in turn, with the token TOKEN. With TARGET the
-- lines of the file are bodies, each posted to it.

function init(args)
  requests, asked = {}, 0
  local target = os.getenv("TARGET")
  local headers = {["Authorization"] = "Bearer " .. os.getenv("TOKEN")}
  if target then headers["Content-Type"] = "application/json" end
  for line in io.open(os.getenv("ADDRESSES")):lines() do
    requests[#requests + 1] = target and wrk.format("POST", target, headers, line)
                              or wrk.format("GET", line, headers)
  end
end

function request()
  asked = asked % #requests + 1
  return requests[asked]
end

dofile(os.getenv("SUMMARY"))
