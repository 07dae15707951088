//! The interpreter's end.

use heapglass_snapshot::ExitStep;
use heapglass_wire as wire;

pub fn exit_step(step: &ExitStep) -> wire::ExitStep {
    match step {
        ExitStep::Collection { is_last } => wire::ExitStep::Collection { is_last: *is_last },
        ExitStep::LastException => wire::ExitStep::LastException,
        ExitStep::Finalizer { object, type_name } => wire::ExitStep::Finalizer(wire::ObjectName {
            serial: object.0,
            type_name: type_name.clone(),
            ..wire::ObjectName::default()
        }),
        ExitStep::Name(name) => wire::ExitStep::Name(name.clone()),
    }
}
