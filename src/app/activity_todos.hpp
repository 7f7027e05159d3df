#pragma once

// What waits for somebody in supervision activities: those that he takes part in and that are not
// over, and what is his to do in them.

#include "app/activity_views.hpp"

namespace huiyin::app {

struct ActivityTodoFilter {
    CongressId congress = {};
};
BOOST_DESCRIBE_STRUCT(ActivityTodoFilter, (), (congress))

struct ActivityTodo {
    ActivityLine activity = {};
    std::vector<OwedView> owed = {}; // by him, and still open
};
BOOST_DESCRIBE_STRUCT(ActivityTodo, (), (activity, owed))

struct ActivityTodos {
    std::vector<ActivityTodo> rows = {}; // the next one first
};
BOOST_DESCRIBE_STRUCT(ActivityTodos, (), (rows))

// Those of the last two years; what is open for longer stands on the page of the activity.
[[nodiscard]] Result<ActivityTodos> activity_todos(Store&, const Congresses&, const Asker&,
                                                   const ActivityTodoFilter&);

} // namespace huiyin::app
