-- For wrk: posts the lines of the file ADDRESSES in turn to the address TARGET, with the token TOKEN.

function init(args)
  requests, asked = {}, 0
  local headers = {["Authorization"] = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "application/json"}
  for body in io.open(os.getenv("ADDRESSES")):lines() do
    requests[#requests + 1] = wrk.format("POST", os.getenv("TARGET"), headers, body)
  end
end

function request()
  asked = asked % #requests + 1
  return requests[asked]
end

dofile(os.getenv("SUMMARY"))
