# Tests of what crosses rooms: tests/<name>_test.cpp, each a program of its own.

# The rooms that each of them uses.
set(test_rooms_law suggestion directory mechanism ops)
set(test_rooms_sight app store ops)
set(test_rooms_recount app store ops)
set(test_rooms_levels app store ops)
set(test_rooms_overviews app store ops)
set(test_rooms_notices app store ops)
set(test_rooms_commands app store ops)
set(test_rooms_stored_events app ops)

function(add_cross_tests)
    file(GLOB sources CONFIGURE_DEPENDS tests/*_test.cpp)
    foreach(source IN LISTS sources)
        get_filename_component(target ${source} NAME_WE)
        string(REPLACE "_test" "" name ${target})
        add_executable(${target} ${source})
        target_link_libraries(${target} ${test_rooms_${name}} doctest_main rapidcheck)
        target_include_directories(${target} PRIVATE tests)
        add_test(NAME ${name} COMMAND ${target} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    endforeach()
endfunction()
add_cross_tests()
