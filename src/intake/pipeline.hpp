#pragma once

// Carries out what rows ask for while the next ones are read, so that many are made durable by one
// write to the disk.

#include "app/case_service.hpp"
#include "intake/case_list.hpp"

#include <condition_variable>
#include <mutex>

namespace huiyin::intake {

class Pipeline {
public:
    // Both must outlive it.
    Pipeline(app::CaseService& cases, CongressId congress, const Importer& by)
        : cases_(cases), congress_(std::move(congress)), by_(by) {}
    // Waits for what is under way.
    ~Pipeline() { finish(); }
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    // Waits while too much is under way.
    void take(PlannedCase planned);

    struct Refused {
        std::size_t row = 0; // position in the report
        Error why = {};
    };
    // Waits until everything is durable or refused; the rows that were refused.
    std::vector<Refused> finish();

private:
    struct Task;
    void step(const std::shared_ptr<Task>& task);
    void done(std::size_t row, const Result<app::Changed>& changed);

    app::CaseService& cases_;
    CongressId congress_;
    const Importer& by_;
    std::mutex turn_; // guards what stands below
    std::condition_variable room_;
    std::size_t under_way_ = 0;
    std::vector<Refused> refused_ = {};
};

} // namespace huiyin::intake
