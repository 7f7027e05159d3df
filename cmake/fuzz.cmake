# Fuzz targets: tests/fuzz/<name>_fuzz.cpp with clang's libFuzzer, built by tools/fuzz alone.
option(HUIYIN_FUZZ "Build the fuzz targets (needs clang)" OFF)

# The rooms that each target feeds.
set(fuzz_rooms_csv sheets)
set(fuzz_rooms_xlsx sheets)
set(fuzz_rooms_docx sheets text)
set(fuzz_rooms_request wire)
set(fuzz_rooms_mechanism mechanism)

# Of the room suggestion a request needs the names of the commands alone.
set(fuzz_sources_request src/suggestion/words.cpp)
# Of the room entrance a document needs what takes it apart.
set(fuzz_sources_docx src/entrance/document_words.cpp src/entrance/taking_apart.cpp)

function(add_fuzz_targets)
    add_custom_target(fuzzers)
    file(GLOB sources CONFIGURE_DEPENDS tests/fuzz/*_fuzz.cpp)
    foreach(source IN LISTS sources)
        get_filename_component(target ${source} NAME_WE)
        string(REPLACE "_fuzz" "" name ${target})
        add_executable(${target} ${source} ${fuzz_sources_${name}})
        target_link_libraries(${target} ${fuzz_rooms_${name}})
        target_link_options(${target} PRIVATE -fsanitize=fuzzer)
        add_dependencies(fuzzers ${target})
    endforeach()
endfunction()

if(HUIYIN_FUZZ)
    # Some of our warnings are g++'s alone.
    target_compile_options(warnings INTERFACE -Wno-unknown-warning-option)
    add_fuzz_targets()
endif()
