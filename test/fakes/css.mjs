// Jest transform: style sheets, which node cannot read, become empty modules.
export default { process: () => ({ code: "export default '';" }) };
