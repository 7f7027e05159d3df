# A warning of another compiler must not keep anybody from building the program.
option(HUIYIN_WERROR "Take warnings as errors" OFF)

add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE
    -Wall -Wextra -Wpedantic $<$<BOOL:${HUIYIN_WERROR}>:-Werror> -Wconversion -Wsign-conversion -Wdouble-promotion
    -Wold-style-cast -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wsuggest-override
    -Wduplicated-cond -Wlogical-op -Wimplicit-fallthrough -Wformat=2)
