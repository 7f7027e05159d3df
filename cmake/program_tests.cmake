# tests/program/*_test.py: the built program from outside, each with a data folder of its own.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
file(GLOB program_tests CONFIGURE_DEPENDS tests/program/*_test.py)
foreach(script IN LISTS program_tests)
    get_filename_component(name ${script} NAME_WE)
    add_test(NAME program_${name} COMMAND ${Python3_EXECUTABLE} ${script}
             WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(program_${name} PROPERTIES
        ENVIRONMENT "HUIYIN_BIN=$<TARGET_FILE:huiyin>;PYTHONDONTWRITEBYTECODE=1" TIMEOUT 1200)
endforeach()
# How promptly others are answered is measured with the machine to itself.
set_tests_properties(program_slow_client_test PROPERTIES RUN_SERIAL TRUE)
