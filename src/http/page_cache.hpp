#pragma once

#include "base/occasion.hpp"
#include "ops/texts.hpp"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace huiyin::http {

// All that the page of a case is made of. The same view is the same page: who may see it, and what
// may be done, follow from the case, the directories, the asker and the day.
struct PageView {
    CaseId id = {};
    Version version = 0;     // of the stream
    std::uint64_t epoch = 0; // of the directories
    PersonId person = {};
    Date today = {};
    ops::Language language = ops::Language::zh;
    bool operator==(const PageView&) const = default;
};

// A page as it was sent, and the version it shows to its asker.
struct KeptPage {
    std::shared_ptr<const std::string> json = {};
    Version version = 0;
};

// Pages as they were sent, for whoever asks again. Safe from any thread.
class PageCache {
public:
    // Keeps between one and two times so many bytes.
    explicit PageCache(std::size_t bytes_max) : bytes_max_(bytes_max) {}

    [[nodiscard]] std::optional<KeptPage> find(const PageView& view);
    void keep(const PageView& view, KeptPage page);

private:
    struct Hash {
        std::size_t operator()(const PageView& view) const;
    };
    using Pages = std::unordered_map<PageView, KeptPage, Hash>;

    std::size_t bytes_max_;
    std::mutex turn_;
    Pages newer_; // Once it is full, it takes the place of the older half.
    Pages older_;
    std::size_t newer_bytes_ = 0;
};

} // namespace huiyin::http
