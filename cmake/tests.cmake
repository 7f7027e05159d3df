# Tests of what crosses rooms: tests/<name>_test.cpp, each a program of its own.

# What they share: a small world and the files we ship.
add_library(test_world STATIC tests/shipped.cpp tests/small_world.cpp)
target_link_libraries(test_world PUBLIC app store ops doctest_main rapidcheck)
target_include_directories(test_world PUBLIC tests)
take_test_headers(test_world)

# Those that need no more than some rooms.
set(test_rooms_stored_events app ops)
set(test_rooms_jobs app store)
set(test_rooms_similar_search app store)
set(test_rooms_tables render sheets)

function(add_cross_tests)
    file(GLOB sources CONFIGURE_DEPENDS tests/*_test.cpp)
    foreach(source IN LISTS sources)
        get_filename_component(target ${source} NAME_WE)
        string(REPLACE "_test" "" name ${target})
        add_executable(${target} ${source})
        if(test_rooms_${name})
            target_link_libraries(${target} ${test_rooms_${name}} doctest_main rapidcheck)
        else()
            target_link_libraries(${target} test_world)
        endif()
        take_test_headers(${target})
        add_test(NAME ${name} COMMAND ${target} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    endforeach()
endfunction()
add_cross_tests()
# Each history makes several sets of rules; ./test --long tries a hundred.
set_tests_properties(adoption_property PROPERTIES ENVIRONMENT "RC_PARAMS=max_success=12")
