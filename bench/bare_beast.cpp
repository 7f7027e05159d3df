// The yardstick of the read path: a Beast server with nothing behind it that answers every request
// with the bytes of one file.
//
//   bare_beast FILE
//
// Prints its port and serves until it is stopped.

#include <boost/asio.hpp>
#include <boost/beast.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using boost::asio::ip::tcp;

using Answer = http::response<http::string_body>;

class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(tcp::socket socket, const Answer& answer)
        : stream_(std::move(socket)), answer_(answer) {}

    void serve() {
        request_ = {};
        http::async_read(stream_, buffer_, request_,
                         [self = shared_from_this()](beast::error_code code, std::size_t) {
                             if (!code) self->answer();
                         });
    }

private:
    void answer() {
        http::async_write(stream_, answer_,
                          [self = shared_from_this()](beast::error_code code, std::size_t) {
                              if (!code) self->serve();
                          });
    }

    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    http::request<http::string_body> request_;
    const Answer& answer_;
};

class Listener {
public:
    Listener(boost::asio::io_context& context, const Answer& answer)
        : acceptor_(context, {boost::asio::ip::make_address("127.0.0.1"), 0}), answer_(answer) {}

    [[nodiscard]] unsigned port() const { return acceptor_.local_endpoint().port(); }

    void accept() {
        acceptor_.async_accept([this](beast::error_code code, tcp::socket socket) {
            if (code) return;
            socket.set_option(tcp::no_delay{true});
            std::make_shared<Connection>(std::move(socket), answer_)->serve();
            accept();
        });
    }

private:
    tcp::acceptor acceptor_;
    const Answer& answer_;
};

} // namespace

int main(int count, char** values) {
    if (count != 2) {
        std::cerr << "usage: bare_beast FILE\n";
        return 2;
    }
    std::ifstream file{values[1], std::ios::binary}; // NOLINT: counted above
    Answer answer{http::status::ok, 11};
    answer.set(http::field::content_type, "application/json");
    answer.body() = {std::istreambuf_iterator<char>{file}, {}};
    answer.prepare_payload();

    boost::asio::io_context context{1};
    Listener listener{context, answer};
    std::cout << "http://127.0.0.1:" << listener.port() << std::endl;
    listener.accept();
    context.run();
}
