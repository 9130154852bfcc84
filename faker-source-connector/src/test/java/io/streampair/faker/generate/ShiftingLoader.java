// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.generate;

import java.io.IOException;
import java.io.InputStream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Loads Datafaker and the connector anew, with all reads of the wall clock replaced by {@link ShiftedClock}. */
final class ShiftingLoader extends ClassLoader {
    private static final String SHIFTED = "io/streampair/faker/generate/ShiftedClock";

    ShiftingLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("net.datafaker.") && !name.startsWith("io.streampair.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = name.endsWith(".ShiftedClock") ? in.readAllBytes() : shifted(in.readAllBytes());
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static byte[] shifted(byte[] code) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new Shifting(super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }

    private static final class Shifting extends MethodVisitor {
        private Shifting(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            if (owner.equals("java/lang/System") && name.equals("currentTimeMillis")) {
                super.visitMethodInsn(opcode, SHIFTED, "millis", descriptor, false);
            } else if (owner.equals("java/util/Date") && name.equals("<init>") && descriptor.equals("()V")) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, SHIFTED, "millis", "()J", false);
                super.visitMethodInsn(opcode, owner, name, "(J)V", false);
            } else if (owner.startsWith("java/time/")
                    && name.equals("now")
                    && !descriptor.contains("java/time/Clock;")) {
                String zone = descriptor.substring(0, descriptor.indexOf(')') + 1);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, SHIFTED, "clock", zone + "Ljava/time/Clock;", false);
                super.visitMethodInsn(
                        opcode,
                        owner,
                        name,
                        "(Ljava/time/Clock;" + descriptor.substring(descriptor.indexOf(')')),
                        ofInterface);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
            }
        }
    }
}
