# One static library and one test program per room; src/ROOMS says which rooms it may link.
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(OpenSSL REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(Threads REQUIRED)

# Libraries by room; a room not named here links none.
set(libraries_text ICU::i18n ICU::uc)
set(libraries_wire Boost::json)
set(libraries_app Boost::json OpenSSL::Crypto sodium)
set(libraries_store soci_core soci_sqlite3 SQLite::SQLite3 OpenSSL::Crypto zip)
set(libraries_sheets zip pugixml)
set(libraries_render xlsxwriter qrencode)
set(libraries_ops fmt spdlog)
set(libraries_http Boost::json Boost::url OpenSSL::Crypto sodium Threads::Threads)

# toml++ 3.3 asserts that a table's name begins well before it checks: "[=" would end the program.
set_source_files_properties(src/mechanism/read.cpp src/ops/flat_toml.cpp PROPERTIES COMPILE_OPTIONS
    "-DTOML_EXCEPTIONS=0;-DTOML_ENABLE_FORMATTERS=0;-DTOML_ASSERT(truth)=static_cast<void>(0)")

set_source_files_properties(src/cli/serve.cpp src/cli/main.cpp PROPERTIES COMPILE_DEFINITIONS
    "HUIYIN_VERSION=\"${PROJECT_VERSION}\"")

# Half of what a small file costs is reading the same headers once more, so they are read once. Every
# file still includes what it uses: tools/lint reads it without these. More headers than these cost
# small files more than they spare large ones.
set(common_headers <algorithm> <chrono> <functional> <map> <memory> <optional> <ranges> <string>
    <variant> <vector> src/base/alternatives.hpp src/base/result.hpp)

add_library(doctest_main STATIC tests/doctest_main.cpp)
add_library(test_headers STATIC tests/test_headers.cpp)
target_include_directories(test_headers PRIVATE src)
target_link_libraries(test_headers PRIVATE warnings)
target_precompile_headers(test_headers PRIVATE ${common_headers} <doctest/doctest.h> <rapidcheck.h>)

# The files of a room are compiled several at a time, so that what each includes and makes of
# templates is read and made once: half of the time of a full build. What a file keeps to itself
# must then have a name of its own in its room. Two rooms are left out, where the files take in
# whole vocabularies that mean different things by one name. tools/lint reads every file alone.
option(HUIYIN_TOGETHER "Compile the files of a room several at a time" ON)
set(rooms_of_single_files access demo)
set(rooms_of_single_tests access directory http intake sheets store)
set(files_together 6)
function(compile_together target)
    if(HUIYIN_TOGETHER)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON
            UNITY_BUILD_BATCH_SIZE ${files_together})
    endif()
endfunction()
# SQLite's header means different things with SOCI's, and for whoever writes a function for SQLite;
# the frame of a coroutine may not hold what an included file keeps to itself.
set_source_files_properties(src/store/sql.cpp src/store/relevance_function.cpp src/store/writer.cpp
    src/http/conversation.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
# Their histories mean other things than those of the worked examples.
set_source_files_properties(src/suggestion/scenario_test.cpp src/suggestion/life_property_test.cpp
    PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)

function(take_common_headers target)
    target_precompile_headers(${target} REUSE_FROM base)
endfunction()
function(take_test_headers target)
    target_precompile_headers(${target} REUSE_FROM test_headers)
endfunction()

function(add_room room pure_uses)
    file(GLOB sources CONFIGURE_DEPENDS src/${room}/*.cpp)
    file(GLOB room_tests CONFIGURE_DEPENDS src/${room}/*_test.cpp)
    list(REMOVE_ITEM sources ${room_tests} ${CMAKE_SOURCE_DIR}/src/cli/main.cpp "")
    if(sources)
        add_library(${room} STATIC ${sources})
        set(face PUBLIC)
        if(room STREQUAL base)
            target_precompile_headers(base PRIVATE ${common_headers})
        else()
            take_common_headers(${room})
        endif()
        if(NOT room IN_LIST rooms_of_single_files)
            compile_together(${room})
        endif()
    else()
        add_library(${room} INTERFACE)
        set(face INTERFACE)
    endif()
    target_include_directories(${room} ${face} src)
    target_link_libraries(${room} ${face} warnings ${pure_uses} ${libraries_${room}})
    if(room_tests)
        add_executable(${room}_test ${room_tests})
        target_link_libraries(${room}_test ${room} doctest_main rapidcheck)
        take_test_headers(${room}_test)
        if(NOT room IN_LIST rooms_of_single_tests)
            compile_together(${room}_test)
        endif()
        add_test(NAME ${room} COMMAND ${room}_test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    endif()
endfunction()

function(add_rooms)
    file(STRINGS src/ROOMS rooms REGEX "^[a-z]")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS src/ROOMS)
    foreach(line IN LISTS rooms)
        string(REGEX REPLACE "#.*" "" line "${line}")
        string(REGEX MATCHALL "[a-z]+" uses "${line}")
        list(POP_FRONT uses room)
        list(REMOVE_ITEM uses pure)
        add_room(${room} "${uses}")
    endforeach()
    add_executable(huiyin src/cli/main.cpp)
    target_link_libraries(huiyin cli)
    take_common_headers(huiyin)
endfunction()
