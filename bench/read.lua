-- For wrk: asks for the addresses of the file ADDRESSES in turn, with the token TOKEN.

function init(args)
  requests, asked = {}, 0
  local headers = {["Authorization"] = "Bearer " .. os.getenv("TOKEN")}
  for address in io.open(os.getenv("ADDRESSES")):lines() do
    requests[#requests + 1] = wrk.format("GET", address, headers)
  end
end

function request()
  asked = asked % #requests + 1
  return requests[asked]
end

dofile(os.getenv("SUMMARY"))
