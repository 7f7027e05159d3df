add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE
    -Wall -Wextra -Wpedantic -Werror -Wconversion -Wsign-conversion -Wdouble-promotion
    -Wold-style-cast -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wsuggest-override
    -Wduplicated-cond -Wlogical-op -Wimplicit-fallthrough -Wformat=2)
