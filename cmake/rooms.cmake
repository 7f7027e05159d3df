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
