################################################################################
#
# zosia-llama-cpp
#
################################################################################

# Not named llama-cpp: Buildroot has a package of that name since 2025.11.
# The pin is where all pins are; the environment wins over it.
ZOSIA_LLAMA_CPP_VERSION := $(shell . '$(BR2_EXTERNAL_ZOSIA_PATH)/../../scripts/versions.sh' && echo "$$ZOSIA_LLAMA_CPP_REF")
ZOSIA_LLAMA_CPP_SITE = $(call github,ggml-org,llama.cpp,$(ZOSIA_LLAMA_CPP_VERSION))
ZOSIA_LLAMA_CPP_LICENSE = MIT
ZOSIA_LLAMA_CPP_LICENSE_FILES = LICENSE
ZOSIA_LLAMA_CPP_CPE_ID_VENDOR = ggml
ZOSIA_LLAMA_CPP_CPE_ID_PRODUCT = llama.cpp
ZOSIA_LLAMA_CPP_SUPPORTS_IN_SOURCE_BUILD = NO
# It packs llama.cpp into the file system that init mounts (board/zosia/post-fakeroot.sh).
ZOSIA_LLAMA_CPP_DEPENDENCIES = host-squashfs

# No .hash: it could hold for the pin only, and a ref that the user gives is as good. A commit names its content, and
# git holds it to that.
ZOSIA_LLAMA_CPP_REPOSITORY ?= https://github.com/ggml-org/llama.cpp
define ZOSIA_LLAMA_CPP_FETCH_SOURCE
	$(ZOSIA_LLAMA_CPP_PKGDIR)/fetch-source.sh '$(ZOSIA_LLAMA_CPP_REPOSITORY)' '$(ZOSIA_LLAMA_CPP_VERSION)' \
		'$(ZOSIA_LLAMA_CPP_DL_DIR)/$(ZOSIA_LLAMA_CPP_SOURCE)'
endef
ZOSIA_LLAMA_CPP_PRE_DOWNLOAD_HOOKS += ZOSIA_LLAMA_CPP_FETCH_SOURCE

# Until December 2025 llama-cli did what llama-completion does since.
ZOSIA_LLAMA_CPP_PROGRAMS = llama-cli llama-bench llama-server $(if $(wildcard $(@D)/tools/completion),llama-completion)
# A folder of its own: it is a file system of its own in the end.
ZOSIA_LLAMA_CPP_PREFIX = /opt/llama
ZOSIA_LLAMA_CPP_BACKENDS = $(ZOSIA_LLAMA_CPP_PREFIX)/lib/backends

# The variants are chosen at run time, by what the guest's CPU has. No OpenMP: ggml's own threads do.
# The user interface of llama-server would be downloaded while building. Compilers are cached by Buildroot or not at all.
ZOSIA_LLAMA_CPP_CONF_OPTS = \
	-DCMAKE_BUILD_TYPE=Release \
	-DCMAKE_BUILD_WITH_INSTALL_RPATH=ON \
	-DCMAKE_INSTALL_RPATH=$(ZOSIA_LLAMA_CPP_PREFIX)/lib \
	-DGGML_NATIVE=OFF \
	-DGGML_BACKEND_DL=ON \
	-DGGML_BACKEND_DIR=$(ZOSIA_LLAMA_CPP_BACKENDS) \
	-DGGML_CPU_ALL_VARIANTS=ON \
	-DGGML_OPENMP=OFF \
	-DGGML_CCACHE=OFF \
	-DLLAMA_BUILD_NUMBER=0 \
	-DLLAMA_BUILD_COMMIT=$(ZOSIA_LLAMA_CPP_VERSION) \
	-DLLAMA_BUILD_TESTS=OFF \
	-DLLAMA_BUILD_EXAMPLES=OFF \
	-DLLAMA_BUILD_UI=OFF \
	-DLLAMA_USE_PREBUILT_UI=OFF \
	-DLLAMA_CURL=OFF \
	-DLLAMA_OPENSSL=OFF

# Upstream's Linux variants have i8mm only together with SVE, which our kernel and Apple's CPUs lack.
define ZOSIA_LLAMA_CPP_VARIANTS_WITHOUT_SVE
	$(SED) '/ggml_add_cpu_backend_variant(armv/{/SVE)\|SVE2\|SME/d;s/ SVE / /}' $(@D)/ggml/src/CMakeLists.txt
	grep -q 'variant(armv8.6_1 .*MATMUL_INT8)' $(@D)/ggml/src/CMakeLists.txt
endef
ifeq ($(BR2_aarch64),y)
ZOSIA_LLAMA_CPP_POST_PATCH_HOOKS += ZOSIA_LLAMA_CPP_VARIANTS_WITHOUT_SVE
endif

define ZOSIA_LLAMA_CPP_BUILD_CMDS
	$(TARGET_MAKE_ENV) $(BR2_CMAKE) --build $(ZOSIA_LLAMA_CPP_BUILDDIR) -j$(PARALLEL_JOBS) \
		--target $(ZOSIA_LLAMA_CPP_PROGRAMS)
endef

# Everything of the build lies in bin/: programs, their libraries and the CPU variants. The links are where an image has
# its programs.
define ZOSIA_LLAMA_CPP_INSTALL_TARGET_CMDS
	mkdir -p $(TARGET_DIR)/bin $(TARGET_DIR)$(ZOSIA_LLAMA_CPP_PREFIX)/bin $(TARGET_DIR)$(ZOSIA_LLAMA_CPP_BACKENDS)
	$(foreach program,$(ZOSIA_LLAMA_CPP_PROGRAMS),\
		$(INSTALL) -m 0755 $(ZOSIA_LLAMA_CPP_BUILDDIR)/bin/$(program) \
			$(TARGET_DIR)$(ZOSIA_LLAMA_CPP_PREFIX)/bin/$(sep)\
		ln -snf ..$(ZOSIA_LLAMA_CPP_PREFIX)/bin/$(program) $(TARGET_DIR)/bin/$(program)$(sep))
	cp -P $(ZOSIA_LLAMA_CPP_BUILDDIR)/bin/lib*.so* $(TARGET_DIR)$(ZOSIA_LLAMA_CPP_PREFIX)/lib/
	mv $(TARGET_DIR)$(ZOSIA_LLAMA_CPP_PREFIX)/lib/libggml-cpu-*.so $(TARGET_DIR)$(ZOSIA_LLAMA_CPP_BACKENDS)/
endef

$(eval $(cmake-package))
