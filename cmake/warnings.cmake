# A warning of another compiler must not keep anybody from building the program.
option(HUIYIN_WERROR "Take warnings as errors" OFF)

# Where files are compiled together a local name may be what another file calls something of its own.
add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE
    -Wall -Wextra -Wpedantic $<$<BOOL:${HUIYIN_WERROR}>:-Werror> -Wconversion -Wsign-conversion -Wdouble-promotion
    -Wold-style-cast $<IF:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>,-Wshadow=local,-Wshadow> -Wnon-virtual-dtor -Woverloaded-virtual -Wsuggest-override
    -Wduplicated-cond -Wlogical-op -Wimplicit-fallthrough -Wformat=2)
