// Generated from spec/asyncapi.yaml by codegen. Do not edit: change the spec (or codegen) and run `npm run codegen`.
// Compiled from the schemas; runs in Node and in browsers.

// runtime.ts
function codePointLength(text) {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index++)
    (text.charCodeAt(index) & 64512) === 55296 && (text.charCodeAt(index + 1) & 64512) === 56320 && (length--, index++);
  return length;
}
var DATE_TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/, DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], daysIn = (year, month) => month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : DAYS[month - 1] ?? 0, twoDigits = (text, index) => (text.charCodeAt(index) - 48) * 10 + text.charCodeAt(index + 1) - 48;
function isDateTime(text) {
  if (!DATE_TIME.test(text)) return !1;
  let day = twoDigits(text, 8);
  return day < 1 || day > daysIn(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5)) || twoDigits(text, 11) > 23 || twoDigits(text, 14) > 59 || twoDigits(text, 17) > 59 ? !1 : text.endsWith("Z") || text.endsWith("z") || twoDigits(text, text.length - 5) <= 23 && twoDigits(text, text.length - 2) <= 59;
}

// bindings.ts
var formats = { "date-time": isDateTime };

// validators
var validateAddFriendByPhoneNumber = validate21;
var pattern0 = new RegExp("^\\+[1-9][0-9]{6,14}$", "u"), func2 = codePointLength;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.phoneNumber === void 0 && (missing0 = "phoneNumber"))
        return validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "phoneNumber") {
            return validate21.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.phoneNumber !== void 0) {
          let data0 = data.phoneNumber;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern0.test(data0)) {
                if (data0.length > 16 && (data0.length > 32 || func2(data0) > 16))
                  return validate21.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/maxLength", keyword: "maxLength", params: { limit: 16 }, message: "must NOT have more than 16 characters" }], !1;
                if (data0.length < 15 && (data0.length < 8 || func2(data0) < 8))
                  return validate21.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" }], !1;
              } else
                return validate21.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/pattern", keyword: "pattern", params: { pattern: "^\\+[1-9][0-9]{6,14}$" }, message: 'must match pattern "^\\+[1-9][0-9]{6,14}$"' }], !1;
            else
              return validate21.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate21.errors = vErrors, errors === 0;
}
var validateAddFriendByUserId = validate22;
var pattern1 = new RegExp("^[0-9a-f]{24}$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.userId === void 0 && (missing0 = "userId"))
        return validate22.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "userId") {
            return validate22.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.userId !== void 0) {
          let data0 = data.userId;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern1.test(data0)) {
                if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                  return validate22.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                  return validate22.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
              } else
                return validate22.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
            else
              return validate22.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate22.errors = vErrors, errors === 0;
}
var validateAddFriendRequest = validate23;
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0, _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  validate22(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
  var _valid0 = _errs1 === errors;
  _valid0 && (valid0 = !0, passing0 = 0);
  let _errs2 = errors;
  validate21(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1), valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err0 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    return vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++, validate23.errors = vErrors, !1;
  }
  return validate23.errors = vErrors, errors === 0;
}
var validateAddToGroupRequest = validate26;
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.userIds === void 0 && (missing0 = "userIds"))
        return validate26.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "userIds")) {
            return validate26.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate26.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate26.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate26.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate26.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.userIds !== void 0) {
              let data1 = data.userIds, _errs4 = errors;
              if (errors === _errs4)
                if (Array.isArray(data1)) {
                  if (data1.length > 255)
                    return validate26.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/maxItems", keyword: "maxItems", params: { limit: 255 }, message: "must NOT have more than 255 items" }], !1;
                  if (data1.length < 1)
                    return validate26.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                  {
                    var valid1 = !0;
                    let len0 = data1.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let data2 = data1[i0], _errs6 = errors;
                      if (errors === _errs6)
                        if (typeof data2 == "string")
                          if (pattern1.test(data2)) {
                            if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                              return validate26.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                            if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                              return validate26.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                          } else
                            return validate26.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                        else
                          return validate26.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid1 = _errs6 === errors;
                      if (!valid1)
                        break;
                    }
                    if (valid1) {
                      let i1 = data1.length, j0;
                      if (i1 > 1) {
                        let indices0 = {};
                        for (; i1--; ) {
                          let item0 = data1[i1];
                          if (typeof item0 == "string") {
                            if (typeof indices0[item0] == "number") {
                              return j0 = indices0[item0], validate26.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                              break;
                            }
                            indices0[item0] = i1;
                          }
                        }
                      }
                    }
                  }
                } else
                  return validate26.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate26.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate26.errors = vErrors, errors === 0;
}
var validateCallAnswered = validate27;
var pattern7 = new RegExp("Z$", "u"), formats0 = formats["date-time"];
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.callId === void 0 && (missing0 = "callId") || data.callerId === void 0 && (missing0 = "callerId") || data.calleeId === void 0 && (missing0 = "calleeId") || data.answeredAt === void 0 && (missing0 = "answeredAt"))
        return validate27.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "callId" || key0 === "callerId" || key0 === "calleeId" || key0 === "answeredAt")) {
            return validate27.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.callId !== void 0) {
            let data0 = data.callId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate27.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate27.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate27.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate27.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.callerId !== void 0) {
              let data1 = data.callerId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate27.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate27.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate27.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate27.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.calleeId !== void 0) {
                let data2 = data.calleeId, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern1.test(data2)) {
                      if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                        return validate27.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                      if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                        return validate27.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                    } else
                      return validate27.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                  else
                    return validate27.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.answeredAt !== void 0) {
                  let data3 = data.answeredAt, _errs8 = errors;
                  if (errors === _errs8 && errors === _errs8)
                    if (typeof data3 == "string")
                      if (pattern7.test(data3))
                        if (formats0(data3)) {
                          if (data3.length > 30 && (data3.length > 60 || func2(data3) > 30))
                            return validate27.errors = [{ instancePath: instancePath + "/answeredAt", schemaPath: "#/properties/answeredAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                          if (data3.length < 39 && (data3.length < 20 || func2(data3) < 20))
                            return validate27.errors = [{ instancePath: instancePath + "/answeredAt", schemaPath: "#/properties/answeredAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                        } else
                          return validate27.errors = [{ instancePath: instancePath + "/answeredAt", schemaPath: "#/properties/answeredAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                      else
                        return validate27.errors = [{ instancePath: instancePath + "/answeredAt", schemaPath: "#/properties/answeredAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                    else
                      return validate27.errors = [{ instancePath: instancePath + "/answeredAt", schemaPath: "#/properties/answeredAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate27.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate27.errors = vErrors, errors === 0;
}
var validateCallAnsweredCloudEvent = validate28, schema11 = { $id: "urn:contract:CallAnsweredCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "call.answered" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:CallAnswered" } } }, func18 = Object.prototype.hasOwnProperty;
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate28.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema11.properties, key0)) {
            return validate28.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate28.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate28.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate28.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate28.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate28.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate28.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate28.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate28.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "call.answered")
                    return validate28.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "call.answered" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate28.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate28.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate28.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate28.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate28.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate28.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate28.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate28.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate28.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate28.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate28.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate28.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate28.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate27(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate28.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate28.errors = vErrors, errors === 0;
}
var validateCallEndedCloudEvent = validate30, schema12 = { $id: "urn:contract:CallEndedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "call.ended" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:CallEndedEvent" } } }, schema13 = { $id: "urn:contract:CallEndedEvent", type: "object", additionalProperties: !1, required: ["callId", "callerId", "calleeId", "reason", "endedAt"], properties: { callId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, callerId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, calleeId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, reason: { type: "string", enum: ["ended", "rejected", "cancelled", "timeout", "lost"] }, endedAt: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" } } };
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.callId === void 0 && (missing0 = "callId") || data.callerId === void 0 && (missing0 = "callerId") || data.calleeId === void 0 && (missing0 = "calleeId") || data.reason === void 0 && (missing0 = "reason") || data.endedAt === void 0 && (missing0 = "endedAt"))
        return validate31.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "callId" || key0 === "callerId" || key0 === "calleeId" || key0 === "reason" || key0 === "endedAt")) {
            return validate31.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.callId !== void 0) {
            let data0 = data.callId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate31.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate31.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate31.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate31.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.callerId !== void 0) {
              let data1 = data.callerId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate31.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate31.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate31.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate31.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.calleeId !== void 0) {
                let data2 = data.calleeId, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern1.test(data2)) {
                      if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                        return validate31.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                      if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                        return validate31.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                    } else
                      return validate31.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                  else
                    return validate31.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.reason !== void 0) {
                  let data3 = data.reason, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate31.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (!(data3 === "ended" || data3 === "rejected" || data3 === "cancelled" || data3 === "timeout" || data3 === "lost"))
                    return validate31.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/enum", keyword: "enum", params: { allowedValues: schema13.properties.reason.enum }, message: "must be equal to one of the allowed values" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.endedAt !== void 0) {
                    let data4 = data.endedAt, _errs10 = errors;
                    if (errors === _errs10 && errors === _errs10)
                      if (typeof data4 == "string")
                        if (pattern7.test(data4))
                          if (formats0(data4)) {
                            if (data4.length > 30 && (data4.length > 60 || func2(data4) > 30))
                              return validate31.errors = [{ instancePath: instancePath + "/endedAt", schemaPath: "#/properties/endedAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                            if (data4.length < 39 && (data4.length < 20 || func2(data4) < 20))
                              return validate31.errors = [{ instancePath: instancePath + "/endedAt", schemaPath: "#/properties/endedAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                          } else
                            return validate31.errors = [{ instancePath: instancePath + "/endedAt", schemaPath: "#/properties/endedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                        else
                          return validate31.errors = [{ instancePath: instancePath + "/endedAt", schemaPath: "#/properties/endedAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                      else
                        return validate31.errors = [{ instancePath: instancePath + "/endedAt", schemaPath: "#/properties/endedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate31.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate31.errors = vErrors, errors === 0;
}
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate30.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema12.properties, key0)) {
            return validate30.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate30.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate30.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate30.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate30.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate30.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate30.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate30.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate30.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "call.ended")
                    return validate30.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "call.ended" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate30.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate30.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate30.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate30.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate30.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate30.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate30.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate30.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate30.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate30.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate30.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate30.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate30.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate31(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate30.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate30.errors = vErrors, errors === 0;
}
var validateCallEndedEvent = validate31, validateCallReference = validate33;
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.callId === void 0 && (missing0 = "callId"))
        return validate33.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "callId") {
            return validate33.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.callId !== void 0) {
          let data0 = data.callId;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern1.test(data0)) {
                if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                  return validate33.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                  return validate33.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
              } else
                return validate33.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
            else
              return validate33.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate33.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate33.errors = vErrors, errors === 0;
}
var validateCallStarted = validate34, schema15 = { $id: "urn:contract:CallStarted", type: "object", additionalProperties: !1, required: ["callId", "callerId", "calleeId", "kind", "startedAt", "ringUntil"], properties: { callId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, callerId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, calleeId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, kind: { type: "string", enum: ["audio", "video"] }, startedAt: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, ringUntil: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" } } };
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.callId === void 0 && (missing0 = "callId") || data.callerId === void 0 && (missing0 = "callerId") || data.calleeId === void 0 && (missing0 = "calleeId") || data.kind === void 0 && (missing0 = "kind") || data.startedAt === void 0 && (missing0 = "startedAt") || data.ringUntil === void 0 && (missing0 = "ringUntil"))
        return validate34.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "callId" || key0 === "callerId" || key0 === "calleeId" || key0 === "kind" || key0 === "startedAt" || key0 === "ringUntil")) {
            return validate34.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.callId !== void 0) {
            let data0 = data.callId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate34.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate34.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate34.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate34.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.callerId !== void 0) {
              let data1 = data.callerId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate34.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate34.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate34.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate34.errors = [{ instancePath: instancePath + "/callerId", schemaPath: "#/properties/callerId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.calleeId !== void 0) {
                let data2 = data.calleeId, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern1.test(data2)) {
                      if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                        return validate34.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                      if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                        return validate34.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                    } else
                      return validate34.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                  else
                    return validate34.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.kind !== void 0) {
                  let data3 = data.kind, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate34.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (!(data3 === "audio" || data3 === "video"))
                    return validate34.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema15.properties.kind.enum }, message: "must be equal to one of the allowed values" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.startedAt !== void 0) {
                    let data4 = data.startedAt, _errs10 = errors;
                    if (errors === _errs10 && errors === _errs10)
                      if (typeof data4 == "string")
                        if (pattern7.test(data4))
                          if (formats0(data4)) {
                            if (data4.length > 30 && (data4.length > 60 || func2(data4) > 30))
                              return validate34.errors = [{ instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                            if (data4.length < 39 && (data4.length < 20 || func2(data4) < 20))
                              return validate34.errors = [{ instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                          } else
                            return validate34.errors = [{ instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                        else
                          return validate34.errors = [{ instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                      else
                        return validate34.errors = [{ instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.ringUntil !== void 0) {
                      let data5 = data.ringUntil, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate34.errors = [{ instancePath: instancePath + "/ringUntil", schemaPath: "#/properties/ringUntil/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate34.errors = [{ instancePath: instancePath + "/ringUntil", schemaPath: "#/properties/ringUntil/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate34.errors = [{ instancePath: instancePath + "/ringUntil", schemaPath: "#/properties/ringUntil/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate34.errors = [{ instancePath: instancePath + "/ringUntil", schemaPath: "#/properties/ringUntil/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate34.errors = [{ instancePath: instancePath + "/ringUntil", schemaPath: "#/properties/ringUntil/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate34.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate34.errors = vErrors, errors === 0;
}
var validateCallStartedCloudEvent = validate35, schema16 = { $id: "urn:contract:CallStartedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "call.started" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:CallStarted" } } };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate35.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema16.properties, key0)) {
            return validate35.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate35.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate35.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate35.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate35.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate35.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate35.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate35.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate35.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "call.started")
                    return validate35.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "call.started" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate35.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate35.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate35.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate35.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate35.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate35.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate35.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate35.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate35.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate35.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate35.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate35.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate35.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate34(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate35.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate35.errors = vErrors, errors === 0;
}
var validateChatMessageRequest = validate37;
var schema18 = { $id: "urn:contract:ChatMessageToConversation", type: "object", additionalProperties: !1, required: ["conversationId", "clientMessageId"], properties: { conversationId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, clientMessageId: { type: "string", minLength: 1, maxLength: 64, pattern: "^[A-Za-z0-9_-]{1,64}$" }, type: { type: "string", enum: ["text", "image", "video", "audio", "file"] }, text: { type: "string", minLength: 1, maxLength: 4096, pattern: "\\S" }, mediaId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, replyTo: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" } } }, pattern22 = new RegExp("^[A-Za-z0-9_-]{1,64}$", "u"), pattern23 = new RegExp("\\S", "u");
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.clientMessageId === void 0 && (missing0 = "clientMessageId"))
        return validate38.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "clientMessageId" || key0 === "type" || key0 === "text" || key0 === "mediaId" || key0 === "replyTo")) {
            return validate38.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate38.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate38.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate38.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate38.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.clientMessageId !== void 0) {
              let data1 = data.clientMessageId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern22.test(data1)) {
                    if (data1.length > 64 && (data1.length > 128 || func2(data1) > 64))
                      return validate38.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                    if (data1.length < 1)
                      return validate38.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                  } else
                    return validate38.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9_-]{1,64}$"' }], !1;
                else
                  return validate38.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.type !== void 0) {
                let data2 = data.type, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate38.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (!(data2 === "text" || data2 === "image" || data2 === "video" || data2 === "audio" || data2 === "file"))
                  return validate38.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema18.properties.type.enum }, message: "must be equal to one of the allowed values" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.text !== void 0) {
                  let data3 = data.text, _errs8 = errors;
                  if (errors === _errs8)
                    if (typeof data3 == "string")
                      if (pattern23.test(data3)) {
                        if (data3.length > 4096 && (data3.length > 8192 || func2(data3) > 4096))
                          return validate38.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                        if (data3.length < 1)
                          return validate38.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate38.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"' }], !1;
                    else
                      return validate38.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.mediaId !== void 0) {
                    let data4 = data.mediaId, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string")
                        if (pattern1.test(data4)) {
                          if (data4.length > 24 && (data4.length > 48 || func2(data4) > 24))
                            return validate38.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                          if (data4.length < 47 && (data4.length < 24 || func2(data4) < 24))
                            return validate38.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                        } else
                          return validate38.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                      else
                        return validate38.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.replyTo !== void 0) {
                      let data5 = data.replyTo, _errs12 = errors;
                      if (errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern1.test(data5)) {
                            if (data5.length > 24 && (data5.length > 48 || func2(data5) > 24))
                              return validate38.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                            if (data5.length < 47 && (data5.length < 24 || func2(data5) < 24))
                              return validate38.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                          } else
                            return validate38.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                        else
                          return validate38.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate38.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate38.errors = vErrors, errors === 0;
}
var schema19 = { $id: "urn:contract:ChatMessageToRecipient", type: "object", additionalProperties: !1, required: ["recipientId", "clientMessageId"], properties: { recipientId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, clientMessageId: { type: "string", minLength: 1, maxLength: 64, pattern: "^[A-Za-z0-9_-]{1,64}$" }, type: { type: "string", enum: ["text", "image", "video", "audio", "file"] }, text: { type: "string", minLength: 1, maxLength: 4096, pattern: "\\S" }, mediaId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, replyTo: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" } } };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.recipientId === void 0 && (missing0 = "recipientId") || data.clientMessageId === void 0 && (missing0 = "clientMessageId"))
        return validate40.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "recipientId" || key0 === "clientMessageId" || key0 === "type" || key0 === "text" || key0 === "mediaId" || key0 === "replyTo")) {
            return validate40.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.recipientId !== void 0) {
            let data0 = data.recipientId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate40.errors = [{ instancePath: instancePath + "/recipientId", schemaPath: "#/properties/recipientId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate40.errors = [{ instancePath: instancePath + "/recipientId", schemaPath: "#/properties/recipientId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate40.errors = [{ instancePath: instancePath + "/recipientId", schemaPath: "#/properties/recipientId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate40.errors = [{ instancePath: instancePath + "/recipientId", schemaPath: "#/properties/recipientId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.clientMessageId !== void 0) {
              let data1 = data.clientMessageId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern22.test(data1)) {
                    if (data1.length > 64 && (data1.length > 128 || func2(data1) > 64))
                      return validate40.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                    if (data1.length < 1)
                      return validate40.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                  } else
                    return validate40.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9_-]{1,64}$"' }], !1;
                else
                  return validate40.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.type !== void 0) {
                let data2 = data.type, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate40.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (!(data2 === "text" || data2 === "image" || data2 === "video" || data2 === "audio" || data2 === "file"))
                  return validate40.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema19.properties.type.enum }, message: "must be equal to one of the allowed values" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.text !== void 0) {
                  let data3 = data.text, _errs8 = errors;
                  if (errors === _errs8)
                    if (typeof data3 == "string")
                      if (pattern23.test(data3)) {
                        if (data3.length > 4096 && (data3.length > 8192 || func2(data3) > 4096))
                          return validate40.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                        if (data3.length < 1)
                          return validate40.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate40.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"' }], !1;
                    else
                      return validate40.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.mediaId !== void 0) {
                    let data4 = data.mediaId, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string")
                        if (pattern1.test(data4)) {
                          if (data4.length > 24 && (data4.length > 48 || func2(data4) > 24))
                            return validate40.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                          if (data4.length < 47 && (data4.length < 24 || func2(data4) < 24))
                            return validate40.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                        } else
                          return validate40.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                      else
                        return validate40.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.replyTo !== void 0) {
                      let data5 = data.replyTo, _errs12 = errors;
                      if (errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern1.test(data5)) {
                            if (data5.length > 24 && (data5.length > 48 || func2(data5) > 24))
                              return validate40.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                            if (data5.length < 47 && (data5.length < 24 || func2(data5) < 24))
                              return validate40.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                          } else
                            return validate40.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                        else
                          return validate40.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate40.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate40.errors = vErrors, errors === 0;
}
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0, _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  validate38(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors), errors = vErrors.length);
  var _valid0 = _errs1 === errors;
  _valid0 && (valid0 = !0, passing0 = 0);
  let _errs2 = errors;
  validate40(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors), errors = vErrors.length);
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1), valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err0 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    return vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++, validate37.errors = vErrors, !1;
  }
  return validate37.errors = vErrors, errors === 0;
}
var validateChatMessageToConversation = validate38, validateChatMessageToRecipient = validate40, validateConversation = validate42, schema20 = { $id: "urn:contract:Conversation", type: "object", additionalProperties: !1, required: ["conversationId", "type", "title", "participants", "lastMessage", "unreadCount", "createdAt", "updatedAt"], properties: { conversationId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, type: { type: "string", enum: ["direct", "group"] }, title: { type: ["string", "null"], minLength: 1, maxLength: 64 }, participants: { type: "array", minItems: 1, maxItems: 256, items: { $ref: "urn:contract:Participant" } }, lastMessage: { if: { type: "null" }, else: { $ref: "urn:contract:Message" } }, unreadCount: { type: "integer", minimum: 0 }, createdAt: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, updatedAt: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" } } }, schema21 = { $id: "urn:contract:Participant", type: "object", additionalProperties: !1, required: ["userId", "name", "phoneNumber", "role"], properties: { userId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, name: { type: "string", minLength: 1, maxLength: 64, pattern: "\\S" }, phoneNumber: { type: "string", minLength: 8, maxLength: 16, pattern: "^\\+[1-9][0-9]{6,14}$" }, avatarUrl: { type: "string", minLength: 1, maxLength: 2048 }, role: { type: "string", enum: ["admin", "member"] } } };
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.userId === void 0 && (missing0 = "userId") || data.name === void 0 && (missing0 = "name") || data.phoneNumber === void 0 && (missing0 = "phoneNumber") || data.role === void 0 && (missing0 = "role"))
        return validate43.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "userId" || key0 === "name" || key0 === "phoneNumber" || key0 === "avatarUrl" || key0 === "role")) {
            return validate43.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.userId !== void 0) {
            let data0 = data.userId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate43.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate43.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate43.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate43.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.name !== void 0) {
              let data1 = data.name, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern23.test(data1)) {
                    if (data1.length > 64 && (data1.length > 128 || func2(data1) > 64))
                      return validate43.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                    if (data1.length < 1)
                      return validate43.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                  } else
                    return validate43.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"' }], !1;
                else
                  return validate43.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.phoneNumber !== void 0) {
                let data2 = data.phoneNumber, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern0.test(data2)) {
                      if (data2.length > 16 && (data2.length > 32 || func2(data2) > 16))
                        return validate43.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/maxLength", keyword: "maxLength", params: { limit: 16 }, message: "must NOT have more than 16 characters" }], !1;
                      if (data2.length < 15 && (data2.length < 8 || func2(data2) < 8))
                        return validate43.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" }], !1;
                    } else
                      return validate43.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/pattern", keyword: "pattern", params: { pattern: "^\\+[1-9][0-9]{6,14}$" }, message: 'must match pattern "^\\+[1-9][0-9]{6,14}$"' }], !1;
                  else
                    return validate43.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.avatarUrl !== void 0) {
                  let data3 = data.avatarUrl, _errs8 = errors;
                  if (errors === _errs8)
                    if (typeof data3 == "string") {
                      if (data3.length > 2048 && (data3.length > 4096 || func2(data3) > 2048))
                        return validate43.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                      if (data3.length < 1)
                        return validate43.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                    } else
                      return validate43.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.role !== void 0) {
                    let data4 = data.role, _errs10 = errors;
                    if (typeof data4 != "string")
                      return validate43.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    if (!(data4 === "admin" || data4 === "member"))
                      return validate43.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/enum", keyword: "enum", params: { allowedValues: schema21.properties.role.enum }, message: "must be equal to one of the allowed values" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate43.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate43.errors = vErrors, errors === 0;
}
var schema22 = { $id: "urn:contract:Message", type: "object", additionalProperties: !1, required: ["messageId", "conversationId", "senderId", "clientMessageId", "seq", "type", "text", "media", "replyTo", "createdAt", "editedAt", "deletedAt"], properties: { messageId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, conversationId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, senderId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, clientMessageId: { type: "string", minLength: 1, maxLength: 64, pattern: "^[A-Za-z0-9_-]{1,64}$" }, seq: { type: "integer", minimum: 1 }, type: { type: "string", enum: ["text", "image", "video", "audio", "file"] }, text: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, media: { if: { type: "null" }, else: { $ref: "urn:contract:Media" } }, replyTo: { type: ["string", "null"], minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, createdAt: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, editedAt: { type: ["string", "null"], format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, deletedAt: { type: ["string", "null"], format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" } } }, schema23 = { $id: "urn:contract:Media", type: "object", additionalProperties: !1, required: ["mediaId", "fileName", "mimeType", "size", "url"], properties: { mediaId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, fileName: { type: "string", minLength: 1, maxLength: 255 }, mimeType: { type: "string", minLength: 3, maxLength: 127, pattern: "^[a-z]+/[a-z0-9][a-z0-9.+-]*$" }, size: { type: "integer", minimum: 1, maximum: 26214400 }, width: { type: "integer", minimum: 1 }, height: { type: "integer", minimum: 1 }, durationMs: { type: "integer", minimum: 0 }, url: { type: "string", minLength: 1, maxLength: 2048 }, thumbnailUrl: { type: "string", minLength: 1, maxLength: 2048 } } }, pattern40 = new RegExp("^[a-z]+/[a-z0-9][a-z0-9.+-]*$", "u");
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.mediaId === void 0 && (missing0 = "mediaId") || data.fileName === void 0 && (missing0 = "fileName") || data.mimeType === void 0 && (missing0 = "mimeType") || data.size === void 0 && (missing0 = "size") || data.url === void 0 && (missing0 = "url"))
        return validate46.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema23.properties, key0)) {
            return validate46.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.mediaId !== void 0) {
            let data0 = data.mediaId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate46.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate46.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate46.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate46.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.fileName !== void 0) {
              let data1 = data.fileName, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 255 && (data1.length > 510 || func2(data1) > 255))
                    return validate46.errors = [{ instancePath: instancePath + "/fileName", schemaPath: "#/properties/fileName/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }], !1;
                  if (data1.length < 1)
                    return validate46.errors = [{ instancePath: instancePath + "/fileName", schemaPath: "#/properties/fileName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate46.errors = [{ instancePath: instancePath + "/fileName", schemaPath: "#/properties/fileName/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.mimeType !== void 0) {
                let data2 = data.mimeType, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern40.test(data2)) {
                      if (data2.length > 127 && (data2.length > 254 || func2(data2) > 127))
                        return validate46.errors = [{ instancePath: instancePath + "/mimeType", schemaPath: "#/properties/mimeType/maxLength", keyword: "maxLength", params: { limit: 127 }, message: "must NOT have more than 127 characters" }], !1;
                      if (data2.length < 5 && (data2.length < 3 || func2(data2) < 3))
                        return validate46.errors = [{ instancePath: instancePath + "/mimeType", schemaPath: "#/properties/mimeType/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" }], !1;
                    } else
                      return validate46.errors = [{ instancePath: instancePath + "/mimeType", schemaPath: "#/properties/mimeType/pattern", keyword: "pattern", params: { pattern: "^[a-z]+/[a-z0-9][a-z0-9.+-]*$" }, message: 'must match pattern "^[a-z]+/[a-z0-9][a-z0-9.+-]*$"' }], !1;
                  else
                    return validate46.errors = [{ instancePath: instancePath + "/mimeType", schemaPath: "#/properties/mimeType/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.size !== void 0) {
                  let data3 = data.size, _errs8 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                    return validate46.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  if (errors === _errs8 && typeof data3 == "number" && isFinite(data3)) {
                    if (data3 > 26214400 || isNaN(data3))
                      return validate46.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/maximum", keyword: "maximum", params: { comparison: "<=", limit: 26214400 }, message: "must be <= 26214400" }], !1;
                    if (data3 < 1 || isNaN(data3))
                      return validate46.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                  }
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.width !== void 0) {
                    let data4 = data.width, _errs10 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                      return validate46.errors = [{ instancePath: instancePath + "/width", schemaPath: "#/properties/width/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                    if (errors === _errs10 && typeof data4 == "number" && isFinite(data4) && (data4 < 1 || isNaN(data4)))
                      return validate46.errors = [{ instancePath: instancePath + "/width", schemaPath: "#/properties/width/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.height !== void 0) {
                      let data5 = data.height, _errs12 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
                        return validate46.errors = [{ instancePath: instancePath + "/height", schemaPath: "#/properties/height/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      if (errors === _errs12 && typeof data5 == "number" && isFinite(data5) && (data5 < 1 || isNaN(data5)))
                        return validate46.errors = [{ instancePath: instancePath + "/height", schemaPath: "#/properties/height/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.durationMs !== void 0) {
                        let data6 = data.durationMs, _errs14 = errors;
                        if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)))
                          return validate46.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                        if (errors === _errs14 && typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6)))
                          return validate46.errors = [{ instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.url !== void 0) {
                          let data7 = data.url, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 2048 && (data7.length > 4096 || func2(data7) > 2048))
                                return validate46.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                              if (data7.length < 1)
                                return validate46.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate46.errors = [{ instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.thumbnailUrl !== void 0) {
                            let data8 = data.thumbnailUrl, _errs18 = errors;
                            if (errors === _errs18)
                              if (typeof data8 == "string") {
                                if (data8.length > 2048 && (data8.length > 4096 || func2(data8) > 2048))
                                  return validate46.errors = [{ instancePath: instancePath + "/thumbnailUrl", schemaPath: "#/properties/thumbnailUrl/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                                if (data8.length < 1)
                                  return validate46.errors = [{ instancePath: instancePath + "/thumbnailUrl", schemaPath: "#/properties/thumbnailUrl/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                              } else
                                return validate46.errors = [{ instancePath: instancePath + "/thumbnailUrl", schemaPath: "#/properties/thumbnailUrl/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate46.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate46.errors = vErrors, errors === 0;
}
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.messageId === void 0 && (missing0 = "messageId") || data.conversationId === void 0 && (missing0 = "conversationId") || data.senderId === void 0 && (missing0 = "senderId") || data.clientMessageId === void 0 && (missing0 = "clientMessageId") || data.seq === void 0 && (missing0 = "seq") || data.type === void 0 && (missing0 = "type") || data.text === void 0 && (missing0 = "text") || data.media === void 0 && (missing0 = "media") || data.replyTo === void 0 && (missing0 = "replyTo") || data.createdAt === void 0 && (missing0 = "createdAt") || data.editedAt === void 0 && (missing0 = "editedAt") || data.deletedAt === void 0 && (missing0 = "deletedAt"))
        return validate45.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema22.properties, key0)) {
            return validate45.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.messageId !== void 0) {
            let data0 = data.messageId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate45.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate45.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate45.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate45.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.conversationId !== void 0) {
              let data1 = data.conversationId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate45.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate45.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate45.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate45.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.senderId !== void 0) {
                let data2 = data.senderId, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern1.test(data2)) {
                      if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                        return validate45.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                      if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                        return validate45.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                    } else
                      return validate45.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                  else
                    return validate45.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.clientMessageId !== void 0) {
                  let data3 = data.clientMessageId, _errs8 = errors;
                  if (errors === _errs8)
                    if (typeof data3 == "string")
                      if (pattern22.test(data3)) {
                        if (data3.length > 64 && (data3.length > 128 || func2(data3) > 64))
                          return validate45.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                        if (data3.length < 1)
                          return validate45.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate45.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9_-]{1,64}$"' }], !1;
                    else
                      return validate45.errors = [{ instancePath: instancePath + "/clientMessageId", schemaPath: "#/properties/clientMessageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.seq !== void 0) {
                    let data4 = data.seq, _errs10 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)))
                      return validate45.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                    if (errors === _errs10 && typeof data4 == "number" && isFinite(data4) && (data4 < 1 || isNaN(data4)))
                      return validate45.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.type !== void 0) {
                      let data5 = data.type, _errs12 = errors;
                      if (typeof data5 != "string")
                        return validate45.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      if (!(data5 === "text" || data5 === "image" || data5 === "video" || data5 === "audio" || data5 === "file"))
                        return validate45.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema22.properties.type.enum }, message: "must be equal to one of the allowed values" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.text !== void 0) {
                        let data6 = data.text, _errs14 = errors;
                        if (typeof data6 != "string" && data6 !== null)
                          return validate45.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: schema22.properties.text.type }, message: "must be string,null" }], !1;
                        if (errors === _errs14 && typeof data6 == "string") {
                          if (data6.length > 4096 && (data6.length > 8192 || func2(data6) > 4096))
                            return validate45.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                          if (data6.length < 1)
                            return validate45.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                        }
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.media !== void 0) {
                          let data7 = data.media, _errs16 = errors, _errs17 = errors, valid1 = !0, _errs18 = errors;
                          if (data7 !== null) {
                            let err0 = {};
                            vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
                          }
                          var _valid0 = _errs18 === errors;
                          if (errors = _errs17, vErrors !== null && (_errs17 ? vErrors.length = _errs17 : vErrors = null), !_valid0) {
                            let _errs20 = errors;
                            validate46(data7, { instancePath: instancePath + "/media", parentData: data, parentDataProperty: "media", rootData }) || (vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors), errors = vErrors.length);
                            var _valid0 = _errs20 === errors;
                            valid1 = _valid0;
                          }
                          if (!valid1) {
                            let err1 = { instancePath: instancePath + "/media", schemaPath: "#/properties/media/if", keyword: "if", params: { failingKeyword: "else" }, message: 'must match "else" schema' };
                            return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate45.errors = vErrors, !1;
                          }
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0) {
                          if (data.replyTo !== void 0) {
                            let data8 = data.replyTo, _errs21 = errors;
                            if (typeof data8 != "string" && data8 !== null)
                              return validate45.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/type", keyword: "type", params: { type: schema22.properties.replyTo.type }, message: "must be string,null" }], !1;
                            if (errors === _errs21 && typeof data8 == "string")
                              if (pattern1.test(data8)) {
                                if (data8.length > 24 && (data8.length > 48 || func2(data8) > 24))
                                  return validate45.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                                if (data8.length < 47 && (data8.length < 24 || func2(data8) < 24))
                                  return validate45.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                              } else
                                return validate45.errors = [{ instancePath: instancePath + "/replyTo", schemaPath: "#/properties/replyTo/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                            var valid0 = _errs21 === errors;
                          } else
                            var valid0 = !0;
                          if (valid0) {
                            if (data.createdAt !== void 0) {
                              let data9 = data.createdAt, _errs23 = errors;
                              if (errors === _errs23 && errors === _errs23)
                                if (typeof data9 == "string")
                                  if (pattern7.test(data9))
                                    if (formats0(data9)) {
                                      if (data9.length > 30 && (data9.length > 60 || func2(data9) > 30))
                                        return validate45.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                                      if (data9.length < 39 && (data9.length < 20 || func2(data9) < 20))
                                        return validate45.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                                    } else
                                      return validate45.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                                  else
                                    return validate45.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                                else
                                  return validate45.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var valid0 = _errs23 === errors;
                            } else
                              var valid0 = !0;
                            if (valid0) {
                              if (data.editedAt !== void 0) {
                                let data10 = data.editedAt, _errs25 = errors;
                                if (typeof data10 != "string" && data10 !== null)
                                  return validate45.errors = [{ instancePath: instancePath + "/editedAt", schemaPath: "#/properties/editedAt/type", keyword: "type", params: { type: schema22.properties.editedAt.type }, message: "must be string,null" }], !1;
                                if (errors === _errs25 && errors === _errs25 && typeof data10 == "string")
                                  if (pattern7.test(data10))
                                    if (formats0(data10)) {
                                      if (data10.length > 30 && (data10.length > 60 || func2(data10) > 30))
                                        return validate45.errors = [{ instancePath: instancePath + "/editedAt", schemaPath: "#/properties/editedAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                                      if (data10.length < 39 && (data10.length < 20 || func2(data10) < 20))
                                        return validate45.errors = [{ instancePath: instancePath + "/editedAt", schemaPath: "#/properties/editedAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                                    } else
                                      return validate45.errors = [{ instancePath: instancePath + "/editedAt", schemaPath: "#/properties/editedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                                  else
                                    return validate45.errors = [{ instancePath: instancePath + "/editedAt", schemaPath: "#/properties/editedAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                                var valid0 = _errs25 === errors;
                              } else
                                var valid0 = !0;
                              if (valid0)
                                if (data.deletedAt !== void 0) {
                                  let data11 = data.deletedAt, _errs27 = errors;
                                  if (typeof data11 != "string" && data11 !== null)
                                    return validate45.errors = [{ instancePath: instancePath + "/deletedAt", schemaPath: "#/properties/deletedAt/type", keyword: "type", params: { type: schema22.properties.deletedAt.type }, message: "must be string,null" }], !1;
                                  if (errors === _errs27 && errors === _errs27 && typeof data11 == "string")
                                    if (pattern7.test(data11))
                                      if (formats0(data11)) {
                                        if (data11.length > 30 && (data11.length > 60 || func2(data11) > 30))
                                          return validate45.errors = [{ instancePath: instancePath + "/deletedAt", schemaPath: "#/properties/deletedAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                                        if (data11.length < 39 && (data11.length < 20 || func2(data11) < 20))
                                          return validate45.errors = [{ instancePath: instancePath + "/deletedAt", schemaPath: "#/properties/deletedAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                                      } else
                                        return validate45.errors = [{ instancePath: instancePath + "/deletedAt", schemaPath: "#/properties/deletedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                                    else
                                      return validate45.errors = [{ instancePath: instancePath + "/deletedAt", schemaPath: "#/properties/deletedAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                                  var valid0 = _errs27 === errors;
                                } else
                                  var valid0 = !0;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate45.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate45.errors = vErrors, errors === 0;
}
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.type === void 0 && (missing0 = "type") || data.title === void 0 && (missing0 = "title") || data.participants === void 0 && (missing0 = "participants") || data.lastMessage === void 0 && (missing0 = "lastMessage") || data.unreadCount === void 0 && (missing0 = "unreadCount") || data.createdAt === void 0 && (missing0 = "createdAt") || data.updatedAt === void 0 && (missing0 = "updatedAt"))
        return validate42.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "type" || key0 === "title" || key0 === "participants" || key0 === "lastMessage" || key0 === "unreadCount" || key0 === "createdAt" || key0 === "updatedAt")) {
            return validate42.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate42.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate42.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate42.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate42.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.type !== void 0) {
              let data1 = data.type, _errs4 = errors;
              if (typeof data1 != "string")
                return validate42.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              if (!(data1 === "direct" || data1 === "group"))
                return validate42.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema20.properties.type.enum }, message: "must be equal to one of the allowed values" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.title !== void 0) {
                let data2 = data.title, _errs6 = errors;
                if (typeof data2 != "string" && data2 !== null)
                  return validate42.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: schema20.properties.title.type }, message: "must be string,null" }], !1;
                if (errors === _errs6 && typeof data2 == "string") {
                  if (data2.length > 64 && (data2.length > 128 || func2(data2) > 64))
                    return validate42.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                  if (data2.length < 1)
                    return validate42.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                }
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.participants !== void 0) {
                  let data3 = data.participants, _errs8 = errors;
                  if (errors === _errs8)
                    if (Array.isArray(data3)) {
                      if (data3.length > 256)
                        return validate42.errors = [{ instancePath: instancePath + "/participants", schemaPath: "#/properties/participants/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                      if (data3.length < 1)
                        return validate42.errors = [{ instancePath: instancePath + "/participants", schemaPath: "#/properties/participants/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                      {
                        var valid1 = !0;
                        let len0 = data3.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          let _errs10 = errors;
                          validate43(data3[i0], { instancePath: instancePath + "/participants/" + i0, parentData: data3, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors), errors = vErrors.length);
                          var valid1 = _errs10 === errors;
                          if (!valid1)
                            break;
                        }
                      }
                    } else
                      return validate42.errors = [{ instancePath: instancePath + "/participants", schemaPath: "#/properties/participants/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.lastMessage !== void 0) {
                    let data5 = data.lastMessage, _errs11 = errors, _errs12 = errors, valid2 = !0, _errs13 = errors;
                    if (data5 !== null) {
                      let err0 = {};
                      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
                    }
                    var _valid0 = _errs13 === errors;
                    if (errors = _errs12, vErrors !== null && (_errs12 ? vErrors.length = _errs12 : vErrors = null), !_valid0) {
                      let _errs15 = errors;
                      validate45(data5, { instancePath: instancePath + "/lastMessage", parentData: data, parentDataProperty: "lastMessage", rootData }) || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length);
                      var _valid0 = _errs15 === errors;
                      valid2 = _valid0;
                    }
                    if (!valid2) {
                      let err1 = { instancePath: instancePath + "/lastMessage", schemaPath: "#/properties/lastMessage/if", keyword: "if", params: { failingKeyword: "else" }, message: 'must match "else" schema' };
                      return vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++, validate42.errors = vErrors, !1;
                    }
                    var valid0 = _errs11 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.unreadCount !== void 0) {
                      let data6 = data.unreadCount, _errs16 = errors;
                      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)))
                        return validate42.errors = [{ instancePath: instancePath + "/unreadCount", schemaPath: "#/properties/unreadCount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                      if (errors === _errs16 && typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6)))
                        return validate42.errors = [{ instancePath: instancePath + "/unreadCount", schemaPath: "#/properties/unreadCount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                      var valid0 = _errs16 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.createdAt !== void 0) {
                        let data7 = data.createdAt, _errs18 = errors;
                        if (errors === _errs18 && errors === _errs18)
                          if (typeof data7 == "string")
                            if (pattern7.test(data7))
                              if (formats0(data7)) {
                                if (data7.length > 30 && (data7.length > 60 || func2(data7) > 30))
                                  return validate42.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                                if (data7.length < 39 && (data7.length < 20 || func2(data7) < 20))
                                  return validate42.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                              } else
                                return validate42.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                            else
                              return validate42.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                          else
                            return validate42.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid0 = _errs18 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0)
                        if (data.updatedAt !== void 0) {
                          let data8 = data.updatedAt, _errs20 = errors;
                          if (errors === _errs20 && errors === _errs20)
                            if (typeof data8 == "string")
                              if (pattern7.test(data8))
                                if (formats0(data8)) {
                                  if (data8.length > 30 && (data8.length > 60 || func2(data8) > 30))
                                    return validate42.errors = [{ instancePath: instancePath + "/updatedAt", schemaPath: "#/properties/updatedAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                                  if (data8.length < 39 && (data8.length < 20 || func2(data8) < 20))
                                    return validate42.errors = [{ instancePath: instancePath + "/updatedAt", schemaPath: "#/properties/updatedAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                                } else
                                  return validate42.errors = [{ instancePath: instancePath + "/updatedAt", schemaPath: "#/properties/updatedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                              else
                                return validate42.errors = [{ instancePath: instancePath + "/updatedAt", schemaPath: "#/properties/updatedAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                            else
                              return validate42.errors = [{ instancePath: instancePath + "/updatedAt", schemaPath: "#/properties/updatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs20 === errors;
                        } else
                          var valid0 = !0;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate42.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate42.errors = vErrors, errors === 0;
}
var validateConversationEnvelope = validate49;
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversation === void 0 && (missing0 = "conversation"))
        return validate49.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "conversation") {
            return validate49.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        _errs1 === errors && data.conversation !== void 0 && (validate42(data.conversation, { instancePath: instancePath + "/conversation", parentData: data, parentDataProperty: "conversation", rootData }) || (vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors), errors = vErrors.length));
      }
    } else
      return validate49.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate49.errors = vErrors, errors === 0;
}
var validateConversationRead = validate51;
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.userId === void 0 && (missing0 = "userId") || data.messageId === void 0 && (missing0 = "messageId") || data.seq === void 0 && (missing0 = "seq"))
        return validate51.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "userId" || key0 === "messageId" || key0 === "seq")) {
            return validate51.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate51.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate51.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate51.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate51.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.userId !== void 0) {
              let data1 = data.userId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate51.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate51.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate51.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate51.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.messageId !== void 0) {
                let data2 = data.messageId, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern1.test(data2)) {
                      if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                        return validate51.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                      if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                        return validate51.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                    } else
                      return validate51.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                  else
                    return validate51.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.seq !== void 0) {
                  let data3 = data.seq, _errs8 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                    return validate51.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  if (errors === _errs8 && typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3)))
                    return validate51.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate51.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate51.errors = vErrors, errors === 0;
}
var validateConversationReadCloudEvent = validate52, schema26 = { $id: "urn:contract:ConversationReadCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "conversation.read" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:ConversationRead" } } };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate52.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema26.properties, key0)) {
            return validate52.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate52.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate52.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate52.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate52.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate52.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate52.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate52.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate52.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "conversation.read")
                    return validate52.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "conversation.read" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate52.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate52.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate52.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate52.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate52.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate52.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate52.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate52.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate52.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate52.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate52.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate52.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate52.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate51(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate52.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate52.errors = vErrors, errors === 0;
}
var validateConversationReference = validate54;
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId"))
        return validate54.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "conversationId") {
            return validate54.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.conversationId !== void 0) {
          let data0 = data.conversationId;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern1.test(data0)) {
                if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                  return validate54.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                  return validate54.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
              } else
                return validate54.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
            else
              return validate54.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate54.errors = vErrors, errors === 0;
}
var validateCreateGroupRequest = validate55;
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.title === void 0 && (missing0 = "title") || data.userIds === void 0 && (missing0 = "userIds"))
        return validate55.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "title" || key0 === "userIds")) {
            return validate55.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.title !== void 0) {
            let data0 = data.title, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern23.test(data0)) {
                  if (data0.length > 64 && (data0.length > 128 || func2(data0) > 64))
                    return validate55.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                  if (data0.length < 1)
                    return validate55.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate55.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"' }], !1;
              else
                return validate55.errors = [{ instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.userIds !== void 0) {
              let data1 = data.userIds, _errs4 = errors;
              if (errors === _errs4)
                if (Array.isArray(data1)) {
                  if (data1.length > 255)
                    return validate55.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/maxItems", keyword: "maxItems", params: { limit: 255 }, message: "must NOT have more than 255 items" }], !1;
                  if (data1.length < 1)
                    return validate55.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                  {
                    var valid1 = !0;
                    let len0 = data1.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let data2 = data1[i0], _errs6 = errors;
                      if (errors === _errs6)
                        if (typeof data2 == "string")
                          if (pattern1.test(data2)) {
                            if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                              return validate55.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                            if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                              return validate55.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                          } else
                            return validate55.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                        else
                          return validate55.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid1 = _errs6 === errors;
                      if (!valid1)
                        break;
                    }
                    if (valid1) {
                      let i1 = data1.length, j0;
                      if (i1 > 1) {
                        let indices0 = {};
                        for (; i1--; ) {
                          let item0 = data1[i1];
                          if (typeof item0 == "string") {
                            if (typeof indices0[item0] == "number") {
                              return j0 = indices0[item0], validate55.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                              break;
                            }
                            indices0[item0] = i1;
                          }
                        }
                      }
                    }
                  }
                } else
                  return validate55.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate55.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate55.errors = vErrors, errors === 0;
}
var validateDeleteMessageRequest = validate56;
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.messageId === void 0 && (missing0 = "messageId"))
        return validate56.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "messageId") {
            return validate56.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.messageId !== void 0) {
          let data0 = data.messageId;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern1.test(data0)) {
                if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                  return validate56.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                  return validate56.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
              } else
                return validate56.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
            else
              return validate56.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate56.errors = vErrors, errors === 0;
}
var validateEditMessageRequest = validate57;
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.messageId === void 0 && (missing0 = "messageId") || data.text === void 0 && (missing0 = "text"))
        return validate57.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "messageId" || key0 === "text")) {
            return validate57.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.messageId !== void 0) {
            let data0 = data.messageId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate57.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate57.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate57.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate57.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.text !== void 0) {
              let data1 = data.text, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern23.test(data1)) {
                    if (data1.length > 4096 && (data1.length > 8192 || func2(data1) > 4096))
                      return validate57.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                    if (data1.length < 1)
                      return validate57.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                  } else
                    return validate57.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"' }], !1;
                else
                  return validate57.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate57.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate57.errors = vErrors, errors === 0;
}
var validateErrorText = validate58;
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (typeof data == "string") {
      if (data.length > 300 && (data.length > 600 || func2(data) > 300))
        return validate58.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters" }], !1;
      if (data.length < 1)
        return validate58.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
    } else
      return validate58.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate58.errors = vErrors, errors === 0;
}
var validateFriend = validate59, schema32 = { $id: "urn:contract:Friend", type: "object", additionalProperties: !1, required: ["userId", "name", "phoneNumber", "online", "lastSeenAt"], properties: { userId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, name: { type: "string", minLength: 1, maxLength: 64, pattern: "\\S" }, phoneNumber: { type: "string", minLength: 8, maxLength: 16, pattern: "^\\+[1-9][0-9]{6,14}$" }, avatarUrl: { type: "string", minLength: 1, maxLength: 2048 }, online: { type: "boolean" }, lastSeenAt: { type: ["string", "null"], format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" } } };
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.userId === void 0 && (missing0 = "userId") || data.name === void 0 && (missing0 = "name") || data.phoneNumber === void 0 && (missing0 = "phoneNumber") || data.online === void 0 && (missing0 = "online") || data.lastSeenAt === void 0 && (missing0 = "lastSeenAt"))
        return validate59.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "userId" || key0 === "name" || key0 === "phoneNumber" || key0 === "avatarUrl" || key0 === "online" || key0 === "lastSeenAt")) {
            return validate59.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.userId !== void 0) {
            let data0 = data.userId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate59.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate59.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate59.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate59.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.name !== void 0) {
              let data1 = data.name, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern23.test(data1)) {
                    if (data1.length > 64 && (data1.length > 128 || func2(data1) > 64))
                      return validate59.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                    if (data1.length < 1)
                      return validate59.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                  } else
                    return validate59.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"' }], !1;
                else
                  return validate59.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.phoneNumber !== void 0) {
                let data2 = data.phoneNumber, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern0.test(data2)) {
                      if (data2.length > 16 && (data2.length > 32 || func2(data2) > 16))
                        return validate59.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/maxLength", keyword: "maxLength", params: { limit: 16 }, message: "must NOT have more than 16 characters" }], !1;
                      if (data2.length < 15 && (data2.length < 8 || func2(data2) < 8))
                        return validate59.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" }], !1;
                    } else
                      return validate59.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/pattern", keyword: "pattern", params: { pattern: "^\\+[1-9][0-9]{6,14}$" }, message: 'must match pattern "^\\+[1-9][0-9]{6,14}$"' }], !1;
                  else
                    return validate59.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.avatarUrl !== void 0) {
                  let data3 = data.avatarUrl, _errs8 = errors;
                  if (errors === _errs8)
                    if (typeof data3 == "string") {
                      if (data3.length > 2048 && (data3.length > 4096 || func2(data3) > 2048))
                        return validate59.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                      if (data3.length < 1)
                        return validate59.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                    } else
                      return validate59.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.online !== void 0) {
                    let _errs10 = errors;
                    if (typeof data.online != "boolean")
                      return validate59.errors = [{ instancePath: instancePath + "/online", schemaPath: "#/properties/online/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0)
                    if (data.lastSeenAt !== void 0) {
                      let data5 = data.lastSeenAt, _errs12 = errors;
                      if (typeof data5 != "string" && data5 !== null)
                        return validate59.errors = [{ instancePath: instancePath + "/lastSeenAt", schemaPath: "#/properties/lastSeenAt/type", keyword: "type", params: { type: schema32.properties.lastSeenAt.type }, message: "must be string,null" }], !1;
                      if (errors === _errs12 && errors === _errs12 && typeof data5 == "string")
                        if (pattern7.test(data5))
                          if (formats0(data5)) {
                            if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                              return validate59.errors = [{ instancePath: instancePath + "/lastSeenAt", schemaPath: "#/properties/lastSeenAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                            if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                              return validate59.errors = [{ instancePath: instancePath + "/lastSeenAt", schemaPath: "#/properties/lastSeenAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                          } else
                            return validate59.errors = [{ instancePath: instancePath + "/lastSeenAt", schemaPath: "#/properties/lastSeenAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                        else
                          return validate59.errors = [{ instancePath: instancePath + "/lastSeenAt", schemaPath: "#/properties/lastSeenAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                }
              }
            }
          }
        }
      }
    } else
      return validate59.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate59.errors = vErrors, errors === 0;
}
var validateFriendAddedCloudEvent = validate60, schema33 = { $id: "urn:contract:FriendAddedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "friend.added" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:FriendshipChanged" } } };
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.userId === void 0 && (missing0 = "userId") || data.friendId === void 0 && (missing0 = "friendId"))
        return validate61.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "userId" || key0 === "friendId")) {
            return validate61.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.userId !== void 0) {
            let data0 = data.userId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate61.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate61.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate61.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate61.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.friendId !== void 0) {
              let data1 = data.friendId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate61.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate61.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate61.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate61.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate61.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate61.errors = vErrors, errors === 0;
}
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate60.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema33.properties, key0)) {
            return validate60.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate60.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate60.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate60.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate60.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate60.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate60.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate60.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate60.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "friend.added")
                    return validate60.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "friend.added" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate60.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate60.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate60.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate60.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate60.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate60.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate60.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate60.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate60.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate60.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate60.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate60.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate60.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate61(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate60.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate60.errors = vErrors, errors === 0;
}
var validateFriendEnvelope = validate63;
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.friend === void 0 && (missing0 = "friend"))
        return validate63.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "friend") {
            return validate63.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        _errs1 === errors && data.friend !== void 0 && (validate59(data.friend, { instancePath: instancePath + "/friend", parentData: data, parentDataProperty: "friend", rootData }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length));
      }
    } else
      return validate63.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate63.errors = vErrors, errors === 0;
}
var validateFriendReference = validate65;
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.friendId === void 0 && (missing0 = "friendId"))
        return validate65.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "friendId") {
            return validate65.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.friendId !== void 0) {
          let data0 = data.friendId;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern1.test(data0)) {
                if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                  return validate65.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                  return validate65.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
              } else
                return validate65.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
            else
              return validate65.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate65.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate65.errors = vErrors, errors === 0;
}
var validateFriendRemovedCloudEvent = validate66, schema37 = { $id: "urn:contract:FriendRemovedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "friend.removed" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:FriendshipChanged" } } };
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate66.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema37.properties, key0)) {
            return validate66.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate66.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate66.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate66.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate66.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate66.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate66.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate66.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate66.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "friend.removed")
                    return validate66.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "friend.removed" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate66.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate66.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate66.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate66.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate66.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate66.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate66.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate66.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate66.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate66.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate66.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate66.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate66.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate61(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate66.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate66.errors = vErrors, errors === 0;
}
var validateFriendshipChanged = validate61, validateGetChatMessagesRequest = validate68;
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId"))
        return validate68.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "before" || key0 === "after" || key0 === "limit")) {
            return validate68.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate68.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate68.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate68.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate68.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.before !== void 0) {
              let data1 = data.before, _errs4 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
                return validate68.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              if (errors === _errs4 && typeof data1 == "number" && isFinite(data1) && (data1 < 0 || isNaN(data1)))
                return validate68.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.after !== void 0) {
                let data2 = data.after, _errs6 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)))
                  return validate68.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                if (errors === _errs6 && typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2)))
                  return validate68.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.limit !== void 0) {
                  let data3 = data.limit, _errs8 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                    return validate68.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  if (errors === _errs8 && typeof data3 == "number" && isFinite(data3)) {
                    if (data3 > 100 || isNaN(data3))
                      return validate68.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" }], !1;
                    if (data3 < 1 || isNaN(data3))
                      return validate68.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                  }
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate68.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate68.errors = vErrors, errors === 0;
}
var validateGetConversationsRequest = validate69;
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let _errs1 = errors;
      for (let key0 in data)
        if (!(key0 === "before" || key0 === "limit")) {
          return validate69.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (_errs1 === errors) {
        if (data.before !== void 0) {
          let data0 = data.before, _errs2 = errors;
          if (errors === _errs2 && errors === _errs2)
            if (typeof data0 == "string")
              if (pattern7.test(data0))
                if (formats0(data0)) {
                  if (data0.length > 30 && (data0.length > 60 || func2(data0) > 30))
                    return validate69.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                  if (data0.length < 39 && (data0.length < 20 || func2(data0) < 20))
                    return validate69.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                } else
                  return validate69.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
              else
                return validate69.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
            else
              return validate69.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var valid0 = _errs2 === errors;
        } else
          var valid0 = !0;
        if (valid0)
          if (data.limit !== void 0) {
            let data1 = data.limit, _errs4 = errors;
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
              return validate69.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
            if (errors === _errs4 && typeof data1 == "number" && isFinite(data1)) {
              if (data1 > 100 || isNaN(data1))
                return validate69.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" }], !1;
              if (data1 < 1 || isNaN(data1))
                return validate69.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
            }
            var valid0 = _errs4 === errors;
          } else
            var valid0 = !0;
      }
    } else
      return validate69.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate69.errors = vErrors, errors === 0;
}
var validateGetConversationsSuccess = validate70;
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversations === void 0 && (missing0 = "conversations"))
        return validate70.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "conversations") {
            return validate70.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.conversations !== void 0) {
          let data0 = data.conversations;
          if (errors === errors)
            if (Array.isArray(data0)) {
              if (data0.length > 100)
                return validate70.errors = [{ instancePath: instancePath + "/conversations", schemaPath: "#/properties/conversations/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" }], !1;
              {
                var valid1 = !0;
                let len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let _errs4 = errors;
                  validate42(data0[i0], { instancePath: instancePath + "/conversations/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors), errors = vErrors.length);
                  var valid1 = _errs4 === errors;
                  if (!valid1)
                    break;
                }
              }
            } else
              return validate70.errors = [{ instancePath: instancePath + "/conversations", schemaPath: "#/properties/conversations/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
        }
      }
    } else
      return validate70.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate70.errors = vErrors, errors === 0;
}
var validateGetFriendsSuccess = validate72;
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.friends === void 0 && (missing0 = "friends"))
        return validate72.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "friends") {
            return validate72.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.friends !== void 0) {
          let data0 = data.friends;
          if (errors === errors)
            if (Array.isArray(data0)) {
              var valid1 = !0;
              let len0 = data0.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let _errs4 = errors;
                validate59(data0[i0], { instancePath: instancePath + "/friends/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors), errors = vErrors.length);
                var valid1 = _errs4 === errors;
                if (!valid1)
                  break;
              }
            } else
              return validate72.errors = [{ instancePath: instancePath + "/friends", schemaPath: "#/properties/friends/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
        }
      }
    } else
      return validate72.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate72.errors = vErrors, errors === 0;
}
var validateGroupCreated = validate74;
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.creatorId === void 0 && (missing0 = "creatorId") || data.memberIds === void 0 && (missing0 = "memberIds"))
        return validate74.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "creatorId" || key0 === "memberIds")) {
            return validate74.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate74.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate74.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate74.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate74.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.creatorId !== void 0) {
              let data1 = data.creatorId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate74.errors = [{ instancePath: instancePath + "/creatorId", schemaPath: "#/properties/creatorId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate74.errors = [{ instancePath: instancePath + "/creatorId", schemaPath: "#/properties/creatorId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate74.errors = [{ instancePath: instancePath + "/creatorId", schemaPath: "#/properties/creatorId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate74.errors = [{ instancePath: instancePath + "/creatorId", schemaPath: "#/properties/creatorId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.memberIds !== void 0) {
                let data2 = data.memberIds, _errs6 = errors;
                if (errors === _errs6)
                  if (Array.isArray(data2)) {
                    if (data2.length > 256)
                      return validate74.errors = [{ instancePath: instancePath + "/memberIds", schemaPath: "#/properties/memberIds/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                    if (data2.length < 2)
                      return validate74.errors = [{ instancePath: instancePath + "/memberIds", schemaPath: "#/properties/memberIds/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items" }], !1;
                    {
                      var valid1 = !0;
                      let len0 = data2.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data3 = data2[i0], _errs8 = errors;
                        if (errors === _errs8)
                          if (typeof data3 == "string")
                            if (pattern1.test(data3)) {
                              if (data3.length > 24 && (data3.length > 48 || func2(data3) > 24))
                                return validate74.errors = [{ instancePath: instancePath + "/memberIds/" + i0, schemaPath: "#/properties/memberIds/items/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                              if (data3.length < 47 && (data3.length < 24 || func2(data3) < 24))
                                return validate74.errors = [{ instancePath: instancePath + "/memberIds/" + i0, schemaPath: "#/properties/memberIds/items/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                            } else
                              return validate74.errors = [{ instancePath: instancePath + "/memberIds/" + i0, schemaPath: "#/properties/memberIds/items/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                          else
                            return validate74.errors = [{ instancePath: instancePath + "/memberIds/" + i0, schemaPath: "#/properties/memberIds/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid1 = _errs8 === errors;
                        if (!valid1)
                          break;
                      }
                      if (valid1) {
                        let i1 = data2.length, j0;
                        if (i1 > 1) {
                          let indices0 = {};
                          for (; i1--; ) {
                            let item0 = data2[i1];
                            if (typeof item0 == "string") {
                              if (typeof indices0[item0] == "number") {
                                return j0 = indices0[item0], validate74.errors = [{ instancePath: instancePath + "/memberIds", schemaPath: "#/properties/memberIds/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                                break;
                              }
                              indices0[item0] = i1;
                            }
                          }
                        }
                      }
                    }
                  } else
                    return validate74.errors = [{ instancePath: instancePath + "/memberIds", schemaPath: "#/properties/memberIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate74.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate74.errors = vErrors, errors === 0;
}
var validateGroupCreatedCloudEvent = validate75, schema43 = { $id: "urn:contract:GroupCreatedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "group.created" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:GroupCreated" } } };
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate75.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema43.properties, key0)) {
            return validate75.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate75.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate75.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate75.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate75.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate75.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate75.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate75.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate75.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "group.created")
                    return validate75.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "group.created" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate75.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate75.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate75.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate75.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate75.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate75.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate75.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate75.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate75.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate75.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate75.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate75.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate75.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate74(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate75.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate75.errors = vErrors, errors === 0;
}
var validateGroupMemberLeft = validate77;
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.userId === void 0 && (missing0 = "userId"))
        return validate77.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "userId")) {
            return validate77.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate77.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate77.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate77.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate77.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.userId !== void 0) {
              let data1 = data.userId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate77.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate77.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate77.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate77.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate77.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate77.errors = vErrors, errors === 0;
}
var validateGroupMemberLeftCloudEvent = validate78, schema45 = { $id: "urn:contract:GroupMemberLeftCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "group.member-left" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:GroupMemberLeft" } } };
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate78.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema45.properties, key0)) {
            return validate78.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate78.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate78.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate78.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate78.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate78.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate78.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate78.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate78.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "group.member-left")
                    return validate78.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "group.member-left" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate78.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate78.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate78.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate78.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate78.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate78.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate78.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate78.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate78.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate78.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate78.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate78.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate78.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate77(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate78.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate78.errors = vErrors, errors === 0;
}
var validateGroupMemberReference = validate80;
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.userId === void 0 && (missing0 = "userId"))
        return validate80.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "userId")) {
            return validate80.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate80.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate80.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate80.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate80.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.userId !== void 0) {
              let data1 = data.userId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate80.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate80.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate80.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate80.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate80.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate80.errors = vErrors, errors === 0;
}
var validateGroupMemberRemoved = validate81;
function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.actorId === void 0 && (missing0 = "actorId") || data.userId === void 0 && (missing0 = "userId"))
        return validate81.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "actorId" || key0 === "userId")) {
            return validate81.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate81.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate81.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate81.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate81.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.actorId !== void 0) {
              let data1 = data.actorId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate81.errors = [{ instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate81.errors = [{ instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate81.errors = [{ instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate81.errors = [{ instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.userId !== void 0) {
                let data2 = data.userId, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern1.test(data2)) {
                      if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                        return validate81.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                      if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                        return validate81.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                    } else
                      return validate81.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                  else
                    return validate81.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate81.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate81.errors = vErrors, errors === 0;
}
var validateGroupMemberRemovedCloudEvent = validate82, schema48 = { $id: "urn:contract:GroupMemberRemovedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "group.member-removed" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:GroupMemberRemoved" } } };
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate82.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema48.properties, key0)) {
            return validate82.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate82.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate82.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate82.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate82.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate82.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate82.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate82.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate82.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "group.member-removed")
                    return validate82.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "group.member-removed" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate82.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate82.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate82.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate82.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate82.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate82.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate82.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate82.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate82.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate82.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate82.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate82.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate82.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate81(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate82.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate82.errors = vErrors, errors === 0;
}
var validateGroupMembersAdded = validate84;
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.actorId === void 0 && (missing0 = "actorId") || data.userIds === void 0 && (missing0 = "userIds"))
        return validate84.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "actorId" || key0 === "userIds")) {
            return validate84.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate84.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate84.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate84.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate84.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.actorId !== void 0) {
              let data1 = data.actorId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate84.errors = [{ instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate84.errors = [{ instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate84.errors = [{ instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate84.errors = [{ instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.userIds !== void 0) {
                let data2 = data.userIds, _errs6 = errors;
                if (errors === _errs6)
                  if (Array.isArray(data2)) {
                    if (data2.length > 256)
                      return validate84.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                    if (data2.length < 1)
                      return validate84.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                    {
                      var valid1 = !0;
                      let len0 = data2.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data3 = data2[i0], _errs8 = errors;
                        if (errors === _errs8)
                          if (typeof data3 == "string")
                            if (pattern1.test(data3)) {
                              if (data3.length > 24 && (data3.length > 48 || func2(data3) > 24))
                                return validate84.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                              if (data3.length < 47 && (data3.length < 24 || func2(data3) < 24))
                                return validate84.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                            } else
                              return validate84.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                          else
                            return validate84.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid1 = _errs8 === errors;
                        if (!valid1)
                          break;
                      }
                      if (valid1) {
                        let i1 = data2.length, j0;
                        if (i1 > 1) {
                          let indices0 = {};
                          for (; i1--; ) {
                            let item0 = data2[i1];
                            if (typeof item0 == "string") {
                              if (typeof indices0[item0] == "number") {
                                return j0 = indices0[item0], validate84.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                                break;
                              }
                              indices0[item0] = i1;
                            }
                          }
                        }
                      }
                    }
                  } else
                    return validate84.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate84.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate84.errors = vErrors, errors === 0;
}
var validateGroupMembersAddedCloudEvent = validate85, schema50 = { $id: "urn:contract:GroupMembersAddedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "group.members-added" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:GroupMembersAdded" } } };
function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate85.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema50.properties, key0)) {
            return validate85.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate85.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate85.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate85.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate85.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate85.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate85.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate85.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate85.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "group.members-added")
                    return validate85.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "group.members-added" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate85.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate85.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate85.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate85.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate85.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate85.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate85.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate85.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate85.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate85.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate85.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate85.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate85.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate84(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate85.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate85.errors = vErrors, errors === 0;
}
var validateId = validate87;
function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (typeof data == "string")
      if (pattern1.test(data)) {
        if (data.length > 24 && (data.length > 48 || func2(data) > 24))
          return validate87.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
        if (data.length < 47 && (data.length < 24 || func2(data) < 24))
          return validate87.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
      } else
        return validate87.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
    else
      return validate87.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate87.errors = vErrors, errors === 0;
}
var validateIncomingCall = validate88;
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.userId === void 0 && (missing0 = "userId") || data.name === void 0 && (missing0 = "name") || data.phoneNumber === void 0 && (missing0 = "phoneNumber"))
        return validate89.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "userId" || key0 === "name" || key0 === "phoneNumber" || key0 === "avatarUrl")) {
            return validate89.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.userId !== void 0) {
            let data0 = data.userId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate89.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate89.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate89.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate89.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.name !== void 0) {
              let data1 = data.name, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern23.test(data1)) {
                    if (data1.length > 64 && (data1.length > 128 || func2(data1) > 64))
                      return validate89.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                    if (data1.length < 1)
                      return validate89.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                  } else
                    return validate89.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"' }], !1;
                else
                  return validate89.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.phoneNumber !== void 0) {
                let data2 = data.phoneNumber, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern0.test(data2)) {
                      if (data2.length > 16 && (data2.length > 32 || func2(data2) > 16))
                        return validate89.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/maxLength", keyword: "maxLength", params: { limit: 16 }, message: "must NOT have more than 16 characters" }], !1;
                      if (data2.length < 15 && (data2.length < 8 || func2(data2) < 8))
                        return validate89.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" }], !1;
                    } else
                      return validate89.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/pattern", keyword: "pattern", params: { pattern: "^\\+[1-9][0-9]{6,14}$" }, message: 'must match pattern "^\\+[1-9][0-9]{6,14}$"' }], !1;
                  else
                    return validate89.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.avatarUrl !== void 0) {
                  let data3 = data.avatarUrl, _errs8 = errors;
                  if (errors === _errs8)
                    if (typeof data3 == "string") {
                      if (data3.length > 2048 && (data3.length > 4096 || func2(data3) > 2048))
                        return validate89.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                      if (data3.length < 1)
                        return validate89.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                    } else
                      return validate89.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate89.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate89.errors = vErrors, errors === 0;
}
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.caller === void 0 && (missing0 = "caller") || data.callId === void 0 && (missing0 = "callId"))
        return validate88.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "caller" || key0 === "callId")) {
            return validate88.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.caller !== void 0) {
            let _errs2 = errors;
            validate89(data.caller, { instancePath: instancePath + "/caller", parentData: data, parentDataProperty: "caller", rootData }) || (vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.callId !== void 0) {
              let data1 = data.callId, _errs3 = errors;
              if (errors === _errs3)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate88.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate88.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate88.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate88.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate88.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate88.errors = vErrors, errors === 0;
}
var validateLeaveGroupRequest = validate91;
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId"))
        return validate91.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "conversationId") {
            return validate91.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.conversationId !== void 0) {
          let data0 = data.conversationId;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern1.test(data0)) {
                if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                  return validate91.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                  return validate91.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
              } else
                return validate91.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
            else
              return validate91.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate91.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate91.errors = vErrors, errors === 0;
}
var validateMarkReadRequest = validate92;
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.messageId === void 0 && (missing0 = "messageId"))
        return validate92.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "messageId")) {
            return validate92.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate92.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate92.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate92.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate92.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.messageId !== void 0) {
              let data1 = data.messageId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate92.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate92.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate92.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate92.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate92.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate92.errors = vErrors, errors === 0;
}
var validateMarkReadSuccess = validate93;
function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.messageId === void 0 && (missing0 = "messageId"))
        return validate93.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "messageId")) {
            return validate93.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate93.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate93.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate93.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate93.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.messageId !== void 0) {
              let data1 = data.messageId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate93.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate93.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate93.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate93.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate93.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate93.errors = vErrors, errors === 0;
}
var validateMedia = validate46, validateMediaUploaded = validate94;
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.mediaId === void 0 && (missing0 = "mediaId") || data.ownerId === void 0 && (missing0 = "ownerId") || data.mimeType === void 0 && (missing0 = "mimeType") || data.size === void 0 && (missing0 = "size"))
        return validate94.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "mediaId" || key0 === "ownerId" || key0 === "mimeType" || key0 === "size")) {
            return validate94.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.mediaId !== void 0) {
            let data0 = data.mediaId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate94.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate94.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate94.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate94.errors = [{ instancePath: instancePath + "/mediaId", schemaPath: "#/properties/mediaId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.ownerId !== void 0) {
              let data1 = data.ownerId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate94.errors = [{ instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate94.errors = [{ instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate94.errors = [{ instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate94.errors = [{ instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.mimeType !== void 0) {
                let data2 = data.mimeType, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern40.test(data2)) {
                      if (data2.length > 127 && (data2.length > 254 || func2(data2) > 127))
                        return validate94.errors = [{ instancePath: instancePath + "/mimeType", schemaPath: "#/properties/mimeType/maxLength", keyword: "maxLength", params: { limit: 127 }, message: "must NOT have more than 127 characters" }], !1;
                      if (data2.length < 5 && (data2.length < 3 || func2(data2) < 3))
                        return validate94.errors = [{ instancePath: instancePath + "/mimeType", schemaPath: "#/properties/mimeType/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" }], !1;
                    } else
                      return validate94.errors = [{ instancePath: instancePath + "/mimeType", schemaPath: "#/properties/mimeType/pattern", keyword: "pattern", params: { pattern: "^[a-z]+/[a-z0-9][a-z0-9.+-]*$" }, message: 'must match pattern "^[a-z]+/[a-z0-9][a-z0-9.+-]*$"' }], !1;
                  else
                    return validate94.errors = [{ instancePath: instancePath + "/mimeType", schemaPath: "#/properties/mimeType/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.size !== void 0) {
                  let data3 = data.size, _errs8 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                    return validate94.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  if (errors === _errs8 && typeof data3 == "number" && isFinite(data3)) {
                    if (data3 > 26214400 || isNaN(data3))
                      return validate94.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/maximum", keyword: "maximum", params: { comparison: "<=", limit: 26214400 }, message: "must be <= 26214400" }], !1;
                    if (data3 < 1 || isNaN(data3))
                      return validate94.errors = [{ instancePath: instancePath + "/size", schemaPath: "#/properties/size/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                  }
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate94.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate94.errors = vErrors, errors === 0;
}
var validateMediaUploadedCloudEvent = validate95, schema58 = { $id: "urn:contract:MediaUploadedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "media.uploaded" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:MediaUploaded" } } };
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate95.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema58.properties, key0)) {
            return validate95.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate95.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate95.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate95.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate95.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate95.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate95.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate95.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate95.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "media.uploaded")
                    return validate95.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "media.uploaded" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate95.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate95.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate95.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate95.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate95.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate95.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate95.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate95.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate95.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate95.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate95.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate95.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate95.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate94(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate95.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate95.errors = vErrors, errors === 0;
}
var validateMessage = validate45, validateMessageCreated = validate97, schema59 = { $id: "urn:contract:MessageCreated", type: "object", additionalProperties: !1, required: ["messageId", "conversationId", "senderId", "seq", "type", "recipientIds", "createdAt"], properties: { messageId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, conversationId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, senderId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, seq: { type: "integer", minimum: 1 }, type: { type: "string", enum: ["text", "image", "video", "audio", "file"] }, recipientIds: { type: "array", minItems: 0, maxItems: 256, uniqueItems: !0, items: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" } }, createdAt: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" } } };
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.messageId === void 0 && (missing0 = "messageId") || data.conversationId === void 0 && (missing0 = "conversationId") || data.senderId === void 0 && (missing0 = "senderId") || data.seq === void 0 && (missing0 = "seq") || data.type === void 0 && (missing0 = "type") || data.recipientIds === void 0 && (missing0 = "recipientIds") || data.createdAt === void 0 && (missing0 = "createdAt"))
        return validate97.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "messageId" || key0 === "conversationId" || key0 === "senderId" || key0 === "seq" || key0 === "type" || key0 === "recipientIds" || key0 === "createdAt")) {
            return validate97.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.messageId !== void 0) {
            let data0 = data.messageId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate97.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate97.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate97.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate97.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.conversationId !== void 0) {
              let data1 = data.conversationId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate97.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate97.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate97.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate97.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.senderId !== void 0) {
                let data2 = data.senderId, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern1.test(data2)) {
                      if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                        return validate97.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                      if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                        return validate97.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                    } else
                      return validate97.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                  else
                    return validate97.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.seq !== void 0) {
                  let data3 = data.seq, _errs8 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)))
                    return validate97.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                  if (errors === _errs8 && typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3)))
                    return validate97.errors = [{ instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.type !== void 0) {
                    let data4 = data.type, _errs10 = errors;
                    if (typeof data4 != "string")
                      return validate97.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    if (!(data4 === "text" || data4 === "image" || data4 === "video" || data4 === "audio" || data4 === "file"))
                      return validate97.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema59.properties.type.enum }, message: "must be equal to one of the allowed values" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.recipientIds !== void 0) {
                      let data5 = data.recipientIds, _errs12 = errors;
                      if (errors === _errs12)
                        if (Array.isArray(data5)) {
                          if (data5.length > 256)
                            return validate97.errors = [{ instancePath: instancePath + "/recipientIds", schemaPath: "#/properties/recipientIds/maxItems", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" }], !1;
                          if (data5.length < 0)
                            return validate97.errors = [{ instancePath: instancePath + "/recipientIds", schemaPath: "#/properties/recipientIds/minItems", keyword: "minItems", params: { limit: 0 }, message: "must NOT have fewer than 0 items" }], !1;
                          {
                            var valid1 = !0;
                            let len0 = data5.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              let data6 = data5[i0], _errs14 = errors;
                              if (errors === _errs14)
                                if (typeof data6 == "string")
                                  if (pattern1.test(data6)) {
                                    if (data6.length > 24 && (data6.length > 48 || func2(data6) > 24))
                                      return validate97.errors = [{ instancePath: instancePath + "/recipientIds/" + i0, schemaPath: "#/properties/recipientIds/items/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                                    if (data6.length < 47 && (data6.length < 24 || func2(data6) < 24))
                                      return validate97.errors = [{ instancePath: instancePath + "/recipientIds/" + i0, schemaPath: "#/properties/recipientIds/items/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                                  } else
                                    return validate97.errors = [{ instancePath: instancePath + "/recipientIds/" + i0, schemaPath: "#/properties/recipientIds/items/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                                else
                                  return validate97.errors = [{ instancePath: instancePath + "/recipientIds/" + i0, schemaPath: "#/properties/recipientIds/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var valid1 = _errs14 === errors;
                              if (!valid1)
                                break;
                            }
                            if (valid1) {
                              let i1 = data5.length, j0;
                              if (i1 > 1) {
                                let indices0 = {};
                                for (; i1--; ) {
                                  let item0 = data5[i1];
                                  if (typeof item0 == "string") {
                                    if (typeof indices0[item0] == "number") {
                                      return j0 = indices0[item0], validate97.errors = [{ instancePath: instancePath + "/recipientIds", schemaPath: "#/properties/recipientIds/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                                      break;
                                    }
                                    indices0[item0] = i1;
                                  }
                                }
                              }
                            }
                          }
                        } else
                          return validate97.errors = [{ instancePath: instancePath + "/recipientIds", schemaPath: "#/properties/recipientIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0)
                      if (data.createdAt !== void 0) {
                        let data7 = data.createdAt, _errs16 = errors;
                        if (errors === _errs16 && errors === _errs16)
                          if (typeof data7 == "string")
                            if (pattern7.test(data7))
                              if (formats0(data7)) {
                                if (data7.length > 30 && (data7.length > 60 || func2(data7) > 30))
                                  return validate97.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                                if (data7.length < 39 && (data7.length < 20 || func2(data7) < 20))
                                  return validate97.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                              } else
                                return validate97.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                            else
                              return validate97.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                          else
                            return validate97.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var valid0 = _errs16 === errors;
                      } else
                        var valid0 = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate97.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate97.errors = vErrors, errors === 0;
}
var validateMessageCreatedCloudEvent = validate98, schema60 = { $id: "urn:contract:MessageCreatedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "message.created" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:MessageCreated" } } };
function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate98.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema60.properties, key0)) {
            return validate98.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate98.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate98.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate98.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate98.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate98.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate98.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate98.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate98.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "message.created")
                    return validate98.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "message.created" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate98.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate98.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate98.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate98.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate98.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate98.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate98.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate98.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate98.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate98.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate98.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate98.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate98.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate97(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate98.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate98.errors = vErrors, errors === 0;
}
var validateMessageDeleted = validate100;
function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.messageId === void 0 && (missing0 = "messageId") || data.conversationId === void 0 && (missing0 = "conversationId"))
        return validate100.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "messageId" || key0 === "conversationId")) {
            return validate100.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.messageId !== void 0) {
            let data0 = data.messageId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate100.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate100.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate100.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate100.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.conversationId !== void 0) {
              let data1 = data.conversationId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate100.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate100.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate100.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate100.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate100.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate100.errors = vErrors, errors === 0;
}
var validateMessageDeletedCloudEvent = validate101, schema62 = { $id: "urn:contract:MessageDeletedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "message.deleted" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:MessageDeletedEvent" } } };
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.messageId === void 0 && (missing0 = "messageId") || data.conversationId === void 0 && (missing0 = "conversationId") || data.senderId === void 0 && (missing0 = "senderId") || data.deletedAt === void 0 && (missing0 = "deletedAt"))
        return validate102.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "messageId" || key0 === "conversationId" || key0 === "senderId" || key0 === "deletedAt")) {
            return validate102.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.messageId !== void 0) {
            let data0 = data.messageId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate102.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate102.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate102.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate102.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.conversationId !== void 0) {
              let data1 = data.conversationId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate102.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate102.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate102.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate102.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.senderId !== void 0) {
                let data2 = data.senderId, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern1.test(data2)) {
                      if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                        return validate102.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                      if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                        return validate102.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                    } else
                      return validate102.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                  else
                    return validate102.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.deletedAt !== void 0) {
                  let data3 = data.deletedAt, _errs8 = errors;
                  if (errors === _errs8 && errors === _errs8)
                    if (typeof data3 == "string")
                      if (pattern7.test(data3))
                        if (formats0(data3)) {
                          if (data3.length > 30 && (data3.length > 60 || func2(data3) > 30))
                            return validate102.errors = [{ instancePath: instancePath + "/deletedAt", schemaPath: "#/properties/deletedAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                          if (data3.length < 39 && (data3.length < 20 || func2(data3) < 20))
                            return validate102.errors = [{ instancePath: instancePath + "/deletedAt", schemaPath: "#/properties/deletedAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                        } else
                          return validate102.errors = [{ instancePath: instancePath + "/deletedAt", schemaPath: "#/properties/deletedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                      else
                        return validate102.errors = [{ instancePath: instancePath + "/deletedAt", schemaPath: "#/properties/deletedAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                    else
                      return validate102.errors = [{ instancePath: instancePath + "/deletedAt", schemaPath: "#/properties/deletedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate102.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate102.errors = vErrors, errors === 0;
}
function validate101(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate101.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema62.properties, key0)) {
            return validate101.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate101.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate101.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate101.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate101.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate101.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate101.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate101.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate101.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "message.deleted")
                    return validate101.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "message.deleted" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate101.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate101.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate101.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate101.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate101.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate101.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate101.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate101.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate101.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate101.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate101.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate101.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate101.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate102(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate101.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate101.errors = vErrors, errors === 0;
}
var validateMessageDeletedEvent = validate102, validateMessageEditedCloudEvent = validate104, schema64 = { $id: "urn:contract:MessageEditedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "message.edited" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:MessageEditedEvent" } } };
function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.messageId === void 0 && (missing0 = "messageId") || data.conversationId === void 0 && (missing0 = "conversationId") || data.senderId === void 0 && (missing0 = "senderId") || data.editedAt === void 0 && (missing0 = "editedAt"))
        return validate105.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "messageId" || key0 === "conversationId" || key0 === "senderId" || key0 === "editedAt")) {
            return validate105.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.messageId !== void 0) {
            let data0 = data.messageId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate105.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate105.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate105.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate105.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.conversationId !== void 0) {
              let data1 = data.conversationId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate105.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate105.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate105.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate105.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.senderId !== void 0) {
                let data2 = data.senderId, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern1.test(data2)) {
                      if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                        return validate105.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                      if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                        return validate105.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                    } else
                      return validate105.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                  else
                    return validate105.errors = [{ instancePath: instancePath + "/senderId", schemaPath: "#/properties/senderId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0)
                if (data.editedAt !== void 0) {
                  let data3 = data.editedAt, _errs8 = errors;
                  if (errors === _errs8 && errors === _errs8)
                    if (typeof data3 == "string")
                      if (pattern7.test(data3))
                        if (formats0(data3)) {
                          if (data3.length > 30 && (data3.length > 60 || func2(data3) > 30))
                            return validate105.errors = [{ instancePath: instancePath + "/editedAt", schemaPath: "#/properties/editedAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                          if (data3.length < 39 && (data3.length < 20 || func2(data3) < 20))
                            return validate105.errors = [{ instancePath: instancePath + "/editedAt", schemaPath: "#/properties/editedAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                        } else
                          return validate105.errors = [{ instancePath: instancePath + "/editedAt", schemaPath: "#/properties/editedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                      else
                        return validate105.errors = [{ instancePath: instancePath + "/editedAt", schemaPath: "#/properties/editedAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                    else
                      return validate105.errors = [{ instancePath: instancePath + "/editedAt", schemaPath: "#/properties/editedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
            }
          }
        }
      }
    } else
      return validate105.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate105.errors = vErrors, errors === 0;
}
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate104.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema64.properties, key0)) {
            return validate104.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate104.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate104.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate104.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate104.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate104.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate104.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate104.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate104.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "message.edited")
                    return validate104.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "message.edited" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate104.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate104.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate104.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate104.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate104.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate104.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate104.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate104.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate104.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate104.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate104.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate104.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate104.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate105(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate104.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate104.errors = vErrors, errors === 0;
}
var validateMessageEditedEvent = validate105, validateMessagePage = validate107;
function validate107(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (Array.isArray(data)) {
      if (data.length > 100)
        return validate107.errors = [{ instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" }], !1;
      {
        var valid0 = !0;
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let _errs1 = errors;
          validate45(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length);
          var valid0 = _errs1 === errors;
          if (!valid0)
            break;
        }
      }
    } else
      return validate107.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return validate107.errors = vErrors, errors === 0;
}
var validateMessageType = validate109, schema67 = { $id: "urn:contract:MessageType", type: "string", enum: ["text", "image", "video", "audio", "file"] };
function validate109(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" ? (validate109.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1) : data === "text" || data === "image" || data === "video" || data === "audio" || data === "file" ? (validate109.errors = vErrors, errors === 0) : (validate109.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema67.enum }, message: "must be equal to one of the allowed values" }], !1);
}
var validateMessagesRead = validate110;
function validate110(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.userId === void 0 && (missing0 = "userId") || data.messageId === void 0 && (missing0 = "messageId"))
        return validate110.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "userId" || key0 === "messageId")) {
            return validate110.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate110.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate110.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate110.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate110.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.userId !== void 0) {
              let data1 = data.userId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate110.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate110.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate110.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate110.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.messageId !== void 0) {
                let data2 = data.messageId, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern1.test(data2)) {
                      if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                        return validate110.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                      if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                        return validate110.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                    } else
                      return validate110.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                  else
                    return validate110.errors = [{ instancePath: instancePath + "/messageId", schemaPath: "#/properties/messageId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate110.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate110.errors = vErrors, errors === 0;
}
var validateParticipant = validate43, validatePasscodeRequested = validate111;
var pattern121 = new RegExp("^[A-Za-z0-9_-]+$", "u");
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.passcodeId === void 0 && (missing0 = "passcodeId") || data.sealed === void 0 && (missing0 = "sealed") || data.expiresAt === void 0 && (missing0 = "expiresAt"))
        return validate111.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "passcodeId" || key0 === "sealed" || key0 === "expiresAt")) {
            return validate111.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.passcodeId !== void 0) {
            let data0 = data.passcodeId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate111.errors = [{ instancePath: instancePath + "/passcodeId", schemaPath: "#/properties/passcodeId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate111.errors = [{ instancePath: instancePath + "/passcodeId", schemaPath: "#/properties/passcodeId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate111.errors = [{ instancePath: instancePath + "/passcodeId", schemaPath: "#/properties/passcodeId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate111.errors = [{ instancePath: instancePath + "/passcodeId", schemaPath: "#/properties/passcodeId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.sealed !== void 0) {
              let data1 = data.sealed, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern121.test(data1)) {
                    if (data1.length > 1024 && (data1.length > 2048 || func2(data1) > 1024))
                      return validate111.errors = [{ instancePath: instancePath + "/sealed", schemaPath: "#/properties/sealed/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }], !1;
                    if (data1.length < 1)
                      return validate111.errors = [{ instancePath: instancePath + "/sealed", schemaPath: "#/properties/sealed/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                  } else
                    return validate111.errors = [{ instancePath: instancePath + "/sealed", schemaPath: "#/properties/sealed/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]+$" }, message: 'must match pattern "^[A-Za-z0-9_-]+$"' }], !1;
                else
                  return validate111.errors = [{ instancePath: instancePath + "/sealed", schemaPath: "#/properties/sealed/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.expiresAt !== void 0) {
                let data2 = data.expiresAt, _errs6 = errors;
                if (errors === _errs6 && errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern7.test(data2))
                      if (formats0(data2)) {
                        if (data2.length > 30 && (data2.length > 60 || func2(data2) > 30))
                          return validate111.errors = [{ instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                        if (data2.length < 39 && (data2.length < 20 || func2(data2) < 20))
                          return validate111.errors = [{ instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                      } else
                        return validate111.errors = [{ instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                    else
                      return validate111.errors = [{ instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                  else
                    return validate111.errors = [{ instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate111.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate111.errors = vErrors, errors === 0;
}
var validatePasscodeRequestedCloudEvent = validate112, schema70 = { $id: "urn:contract:PasscodeRequestedCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "passcode.requested" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:PasscodeRequested" } } };
function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate112.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema70.properties, key0)) {
            return validate112.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate112.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate112.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate112.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate112.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate112.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate112.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate112.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate112.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "passcode.requested")
                    return validate112.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "passcode.requested" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate112.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate112.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate112.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate112.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate112.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate112.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate112.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate112.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate112.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate112.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate112.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate112.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate112.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate111(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate112.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate112.errors = vErrors, errors === 0;
}
var validatePhoneNumber = validate114;
function validate114(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (typeof data == "string")
      if (pattern0.test(data)) {
        if (data.length > 16 && (data.length > 32 || func2(data) > 16))
          return validate114.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 16 }, message: "must NOT have more than 16 characters" }], !1;
        if (data.length < 15 && (data.length < 8 || func2(data) < 8))
          return validate114.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" }], !1;
      } else
        return validate114.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\+[1-9][0-9]{6,14}$" }, message: 'must match pattern "^\\+[1-9][0-9]{6,14}$"' }], !1;
    else
      return validate114.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate114.errors = vErrors, errors === 0;
}
var validateRateLimited = validate115;
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.message === void 0 && (missing0 = "message") || data.retryAfter === void 0 && (missing0 = "retryAfter"))
        return validate115.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "message" || key0 === "retryAfter")) {
            return validate115.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.message !== void 0) {
            let data0 = data.message, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string") {
                if (data0.length > 300 && (data0.length > 600 || func2(data0) > 300))
                  return validate115.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters" }], !1;
                if (data0.length < 1)
                  return validate115.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
              } else
                return validate115.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.retryAfter !== void 0) {
              let data1 = data.retryAfter, _errs4 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
                return validate115.errors = [{ instancePath: instancePath + "/retryAfter", schemaPath: "#/properties/retryAfter/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              if (errors === _errs4 && typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1)))
                return validate115.errors = [{ instancePath: instancePath + "/retryAfter", schemaPath: "#/properties/retryAfter/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate115.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate115.errors = vErrors, errors === 0;
}
var validateRemoveFriendRequest = validate116;
function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.friendId === void 0 && (missing0 = "friendId"))
        return validate116.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "friendId") {
            return validate116.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.friendId !== void 0) {
          let data0 = data.friendId;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern1.test(data0)) {
                if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                  return validate116.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                  return validate116.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
              } else
                return validate116.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
            else
              return validate116.errors = [{ instancePath: instancePath + "/friendId", schemaPath: "#/properties/friendId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate116.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate116.errors = vErrors, errors === 0;
}
var validateRemoveFromGroupRequest = validate117;
function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.userId === void 0 && (missing0 = "userId"))
        return validate117.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "userId")) {
            return validate117.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate117.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate117.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate117.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate117.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.userId !== void 0) {
              let data1 = data.userId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate117.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate117.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate117.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate117.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate117.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate117.errors = vErrors, errors === 0;
}
var validateRequestPasscodeRequest = validate118;
function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.phoneNumber === void 0 && (missing0 = "phoneNumber"))
        return validate118.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "phoneNumber") {
            return validate118.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.phoneNumber !== void 0) {
          let data0 = data.phoneNumber;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern0.test(data0)) {
                if (data0.length > 16 && (data0.length > 32 || func2(data0) > 16))
                  return validate118.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/maxLength", keyword: "maxLength", params: { limit: 16 }, message: "must NOT have more than 16 characters" }], !1;
                if (data0.length < 15 && (data0.length < 8 || func2(data0) < 8))
                  return validate118.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" }], !1;
              } else
                return validate118.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/pattern", keyword: "pattern", params: { pattern: "^\\+[1-9][0-9]{6,14}$" }, message: 'must match pattern "^\\+[1-9][0-9]{6,14}$"' }], !1;
            else
              return validate118.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate118.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate118.errors = vErrors, errors === 0;
}
var validateRequestPasscodeResult = validate119;
function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.expiresIn === void 0 && (missing0 = "expiresIn"))
        return validate119.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "expiresIn") {
            return validate119.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.expiresIn !== void 0) {
          let data0 = data.expiresIn, _errs2 = errors;
          if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)))
            return validate119.errors = [{ instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
          if (errors === _errs2 && typeof data0 == "number" && isFinite(data0)) {
            if (data0 > 300 || isNaN(data0))
              return validate119.errors = [{ instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/maximum", keyword: "maximum", params: { comparison: "<=", limit: 300 }, message: "must be <= 300" }], !1;
            if (data0 < 1 || isNaN(data0))
              return validate119.errors = [{ instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
          }
        }
      }
    } else
      return validate119.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate119.errors = vErrors, errors === 0;
}
var validateSignInByPasscode = validate120;
var pattern130 = new RegExp("^[0-9]{6}$", "u");
function validate120(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.phoneNumber === void 0 && (missing0 = "phoneNumber") || data.passcode === void 0 && (missing0 = "passcode"))
        return validate120.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "phoneNumber" || key0 === "passcode" || key0 === "name")) {
            return validate120.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.phoneNumber !== void 0) {
            let data0 = data.phoneNumber, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern0.test(data0)) {
                  if (data0.length > 16 && (data0.length > 32 || func2(data0) > 16))
                    return validate120.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/maxLength", keyword: "maxLength", params: { limit: 16 }, message: "must NOT have more than 16 characters" }], !1;
                  if (data0.length < 15 && (data0.length < 8 || func2(data0) < 8))
                    return validate120.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" }], !1;
                } else
                  return validate120.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/pattern", keyword: "pattern", params: { pattern: "^\\+[1-9][0-9]{6,14}$" }, message: 'must match pattern "^\\+[1-9][0-9]{6,14}$"' }], !1;
              else
                return validate120.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.passcode !== void 0) {
              let data1 = data.passcode, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern130.test(data1)) {
                    if (data1.length > 6 && (data1.length > 12 || func2(data1) > 6))
                      return validate120.errors = [{ instancePath: instancePath + "/passcode", schemaPath: "#/properties/passcode/maxLength", keyword: "maxLength", params: { limit: 6 }, message: "must NOT have more than 6 characters" }], !1;
                    if (data1.length < 11 && (data1.length < 6 || func2(data1) < 6))
                      return validate120.errors = [{ instancePath: instancePath + "/passcode", schemaPath: "#/properties/passcode/minLength", keyword: "minLength", params: { limit: 6 }, message: "must NOT have fewer than 6 characters" }], !1;
                  } else
                    return validate120.errors = [{ instancePath: instancePath + "/passcode", schemaPath: "#/properties/passcode/pattern", keyword: "pattern", params: { pattern: "^[0-9]{6}$" }, message: 'must match pattern "^[0-9]{6}$"' }], !1;
                else
                  return validate120.errors = [{ instancePath: instancePath + "/passcode", schemaPath: "#/properties/passcode/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.name !== void 0) {
                let data2 = data.name, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern23.test(data2)) {
                      if (data2.length > 64 && (data2.length > 128 || func2(data2) > 64))
                        return validate120.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                      if (data2.length < 1)
                        return validate120.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                    } else
                      return validate120.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"' }], !1;
                  else
                    return validate120.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate120.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate120.errors = vErrors, errors === 0;
}
var validateSignInByToken = validate121;
function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.token === void 0 && (missing0 = "token"))
        return validate121.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "token") {
            return validate121.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.token !== void 0) {
          let data0 = data.token;
          if (errors === errors)
            if (typeof data0 == "string") {
              if (data0.length > 2048 && (data0.length > 4096 || func2(data0) > 2048))
                return validate121.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
              if (data0.length < 1)
                return validate121.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return validate121.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate121.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate121.errors = vErrors, errors === 0;
}
var validateSignInRequest = validate122;
function validate122(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0, _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  validate120(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length);
  var _valid0 = _errs1 === errors;
  _valid0 && (valid0 = !0, passing0 = 0);
  let _errs2 = errors;
  validate121(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors), errors = vErrors.length);
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1), valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err0 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    return vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++, validate122.errors = vErrors, !1;
  }
  return validate122.errors = vErrors, errors === 0;
}
var validateSignInSuccess = validate125;
function validate126(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.userId === void 0 && (missing0 = "userId") || data.name === void 0 && (missing0 = "name") || data.phoneNumber === void 0 && (missing0 = "phoneNumber") || data.createdAt === void 0 && (missing0 = "createdAt"))
        return validate126.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "userId" || key0 === "name" || key0 === "phoneNumber" || key0 === "avatarUrl" || key0 === "createdAt")) {
            return validate126.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.userId !== void 0) {
            let data0 = data.userId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate126.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate126.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate126.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate126.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.name !== void 0) {
              let data1 = data.name, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern23.test(data1)) {
                    if (data1.length > 64 && (data1.length > 128 || func2(data1) > 64))
                      return validate126.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                    if (data1.length < 1)
                      return validate126.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                  } else
                    return validate126.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"' }], !1;
                else
                  return validate126.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.phoneNumber !== void 0) {
                let data2 = data.phoneNumber, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern0.test(data2)) {
                      if (data2.length > 16 && (data2.length > 32 || func2(data2) > 16))
                        return validate126.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/maxLength", keyword: "maxLength", params: { limit: 16 }, message: "must NOT have more than 16 characters" }], !1;
                      if (data2.length < 15 && (data2.length < 8 || func2(data2) < 8))
                        return validate126.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" }], !1;
                    } else
                      return validate126.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/pattern", keyword: "pattern", params: { pattern: "^\\+[1-9][0-9]{6,14}$" }, message: 'must match pattern "^\\+[1-9][0-9]{6,14}$"' }], !1;
                  else
                    return validate126.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.avatarUrl !== void 0) {
                  let data3 = data.avatarUrl, _errs8 = errors;
                  if (errors === _errs8)
                    if (typeof data3 == "string") {
                      if (data3.length > 2048 && (data3.length > 4096 || func2(data3) > 2048))
                        return validate126.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                      if (data3.length < 1)
                        return validate126.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                    } else
                      return validate126.errors = [{ instancePath: instancePath + "/avatarUrl", schemaPath: "#/properties/avatarUrl/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0)
                  if (data.createdAt !== void 0) {
                    let data4 = data.createdAt, _errs10 = errors;
                    if (errors === _errs10 && errors === _errs10)
                      if (typeof data4 == "string")
                        if (pattern7.test(data4))
                          if (formats0(data4)) {
                            if (data4.length > 30 && (data4.length > 60 || func2(data4) > 30))
                              return validate126.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                            if (data4.length < 39 && (data4.length < 20 || func2(data4) < 20))
                              return validate126.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                          } else
                            return validate126.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                        else
                          return validate126.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                      else
                        return validate126.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
              }
            }
          }
        }
      }
    } else
      return validate126.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate126.errors = vErrors, errors === 0;
}
function validate125(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.user === void 0 && (missing0 = "user") || data.token === void 0 && (missing0 = "token"))
        return validate125.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "user" || key0 === "token")) {
            return validate125.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.user !== void 0) {
            let _errs2 = errors;
            validate126(data.user, { instancePath: instancePath + "/user", parentData: data, parentDataProperty: "user", rootData }) || (vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors), errors = vErrors.length);
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.token !== void 0) {
              let data1 = data.token, _errs3 = errors;
              if (errors === _errs3)
                if (typeof data1 == "string") {
                  if (data1.length > 2048 && (data1.length > 4096 || func2(data1) > 2048))
                    return validate125.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }], !1;
                  if (data1.length < 1)
                    return validate125.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate125.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs3 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate125.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate125.errors = vErrors, errors === 0;
}
var validateStartCallRequest = validate128, schema82 = { $id: "urn:contract:StartCallRequest", type: "object", additionalProperties: !1, required: ["calleeId", "kind"], properties: { calleeId: { type: "string", minLength: 24, maxLength: 24, pattern: "^[0-9a-f]{24}$" }, kind: { type: "string", enum: ["audio", "video"] } } };
function validate128(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.calleeId === void 0 && (missing0 = "calleeId") || data.kind === void 0 && (missing0 = "kind"))
        return validate128.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "calleeId" || key0 === "kind")) {
            return validate128.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.calleeId !== void 0) {
            let data0 = data.calleeId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate128.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate128.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate128.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate128.errors = [{ instancePath: instancePath + "/calleeId", schemaPath: "#/properties/calleeId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.kind !== void 0) {
              let data1 = data.kind, _errs4 = errors;
              if (typeof data1 != "string")
                return validate128.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              if (!(data1 === "audio" || data1 === "video"))
                return validate128.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema82.properties.kind.enum }, message: "must be equal to one of the allowed values" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate128.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate128.errors = vErrors, errors === 0;
}
var validateStartCallResult = validate129;
function validate129(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.callId === void 0 && (missing0 = "callId"))
        return validate129.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "callId") {
            return validate129.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.callId !== void 0) {
          let data0 = data.callId;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern1.test(data0)) {
                if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                  return validate129.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                  return validate129.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
              } else
                return validate129.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
            else
              return validate129.errors = [{ instancePath: instancePath + "/callId", schemaPath: "#/properties/callId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate129.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate129.errors = vErrors, errors === 0;
}
var validateTimestamp = validate130;
function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0 && errors === 0)
    if (typeof data == "string")
      if (pattern7.test(data))
        if (formats0(data)) {
          if (data.length > 30 && (data.length > 60 || func2(data) > 30))
            return validate130.errors = [{ instancePath, schemaPath: "#/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
          if (data.length < 39 && (data.length < 20 || func2(data) < 20))
            return validate130.errors = [{ instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
        } else
          return validate130.errors = [{ instancePath, schemaPath: "#/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
      else
        return validate130.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
    else
      return validate130.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
  return validate130.errors = vErrors, errors === 0;
}
var validateTyping = validate131;
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.userId === void 0 && (missing0 = "userId") || data.sender === void 0 && (missing0 = "sender"))
        return validate131.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "userId" || key0 === "sender")) {
            return validate131.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate131.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate131.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate131.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate131.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.userId !== void 0) {
              let data1 = data.userId, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern1.test(data1)) {
                    if (data1.length > 24 && (data1.length > 48 || func2(data1) > 24))
                      return validate131.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                    if (data1.length < 47 && (data1.length < 24 || func2(data1) < 24))
                      return validate131.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                  } else
                    return validate131.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                else
                  return validate131.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0)
              if (data.sender !== void 0) {
                let data2 = data.sender, _errs6 = errors;
                if (errors === _errs6)
                  if (typeof data2 == "string")
                    if (pattern23.test(data2)) {
                      if (data2.length > 64 && (data2.length > 128 || func2(data2) > 64))
                        return validate131.errors = [{ instancePath: instancePath + "/sender", schemaPath: "#/properties/sender/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" }], !1;
                      if (data2.length < 1)
                        return validate131.errors = [{ instancePath: instancePath + "/sender", schemaPath: "#/properties/sender/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                    } else
                      return validate131.errors = [{ instancePath: instancePath + "/sender", schemaPath: "#/properties/sender/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: 'must match pattern "\\S"' }], !1;
                  else
                    return validate131.errors = [{ instancePath: instancePath + "/sender", schemaPath: "#/properties/sender/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
          }
        }
      }
    } else
      return validate131.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate131.errors = vErrors, errors === 0;
}
var validateTypingInConversation = validate132;
function validate132(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId"))
        return validate132.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "conversationId") {
            return validate132.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.conversationId !== void 0) {
          let data0 = data.conversationId;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern1.test(data0)) {
                if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                  return validate132.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                  return validate132.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
              } else
                return validate132.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
            else
              return validate132.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate132.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate132.errors = vErrors, errors === 0;
}
var validateTypingRequest = validate133;
function validate135(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.recipientId === void 0 && (missing0 = "recipientId"))
        return validate135.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (key0 !== "recipientId") {
            return validate135.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors && data.recipientId !== void 0) {
          let data0 = data.recipientId;
          if (errors === errors)
            if (typeof data0 == "string")
              if (pattern1.test(data0)) {
                if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                  return validate135.errors = [{ instancePath: instancePath + "/recipientId", schemaPath: "#/properties/recipientId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                  return validate135.errors = [{ instancePath: instancePath + "/recipientId", schemaPath: "#/properties/recipientId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
              } else
                return validate135.errors = [{ instancePath: instancePath + "/recipientId", schemaPath: "#/properties/recipientId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
            else
              return validate135.errors = [{ instancePath: instancePath + "/recipientId", schemaPath: "#/properties/recipientId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return validate135.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate135.errors = vErrors, errors === 0;
}
function validate133(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0, _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  validate132(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length);
  var _valid0 = _errs1 === errors;
  _valid0 && (valid0 = !0, passing0 = 0);
  let _errs2 = errors;
  validate135(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors), errors = vErrors.length);
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1), valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err0 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    return vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++, validate133.errors = vErrors, !1;
  }
  return validate133.errors = vErrors, errors === 0;
}
var validateTypingToRecipient = validate135, validateUser = validate126, validateUserOffline = validate137;
function validate137(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.userId === void 0 && (missing0 = "userId"))
        return validate137.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "userId" || key0 === "phoneNumber")) {
            return validate137.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.userId !== void 0) {
            let data0 = data.userId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate137.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate137.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate137.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate137.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.phoneNumber !== void 0) {
              let data1 = data.phoneNumber, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern0.test(data1)) {
                    if (data1.length > 16 && (data1.length > 32 || func2(data1) > 16))
                      return validate137.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/maxLength", keyword: "maxLength", params: { limit: 16 }, message: "must NOT have more than 16 characters" }], !1;
                    if (data1.length < 15 && (data1.length < 8 || func2(data1) < 8))
                      return validate137.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" }], !1;
                  } else
                    return validate137.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/pattern", keyword: "pattern", params: { pattern: "^\\+[1-9][0-9]{6,14}$" }, message: 'must match pattern "^\\+[1-9][0-9]{6,14}$"' }], !1;
                else
                  return validate137.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate137.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate137.errors = vErrors, errors === 0;
}
var validateUserOnline = validate138;
function validate138(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.userId === void 0 && (missing0 = "userId") || data.phoneNumber === void 0 && (missing0 = "phoneNumber"))
        return validate138.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "userId" || key0 === "phoneNumber")) {
            return validate138.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.userId !== void 0) {
            let data0 = data.userId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate138.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate138.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate138.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate138.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.phoneNumber !== void 0) {
              let data1 = data.phoneNumber, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern0.test(data1)) {
                    if (data1.length > 16 && (data1.length > 32 || func2(data1) > 16))
                      return validate138.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/maxLength", keyword: "maxLength", params: { limit: 16 }, message: "must NOT have more than 16 characters" }], !1;
                    if (data1.length < 15 && (data1.length < 8 || func2(data1) < 8))
                      return validate138.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/minLength", keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" }], !1;
                  } else
                    return validate138.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/pattern", keyword: "pattern", params: { pattern: "^\\+[1-9][0-9]{6,14}$" }, message: 'must match pattern "^\\+[1-9][0-9]{6,14}$"' }], !1;
                else
                  return validate138.errors = [{ instancePath: instancePath + "/phoneNumber", schemaPath: "#/properties/phoneNumber/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate138.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate138.errors = vErrors, errors === 0;
}
var validateUserRegistered = validate139;
function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.userId === void 0 && (missing0 = "userId") || data.registeredAt === void 0 && (missing0 = "registeredAt"))
        return validate139.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "userId" || key0 === "registeredAt")) {
            return validate139.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.userId !== void 0) {
            let data0 = data.userId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate139.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate139.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate139.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate139.errors = [{ instancePath: instancePath + "/userId", schemaPath: "#/properties/userId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.registeredAt !== void 0) {
              let data1 = data.registeredAt, _errs4 = errors;
              if (errors === _errs4 && errors === _errs4)
                if (typeof data1 == "string")
                  if (pattern7.test(data1))
                    if (formats0(data1)) {
                      if (data1.length > 30 && (data1.length > 60 || func2(data1) > 30))
                        return validate139.errors = [{ instancePath: instancePath + "/registeredAt", schemaPath: "#/properties/registeredAt/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                      if (data1.length < 39 && (data1.length < 20 || func2(data1) < 20))
                        return validate139.errors = [{ instancePath: instancePath + "/registeredAt", schemaPath: "#/properties/registeredAt/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                    } else
                      return validate139.errors = [{ instancePath: instancePath + "/registeredAt", schemaPath: "#/properties/registeredAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                  else
                    return validate139.errors = [{ instancePath: instancePath + "/registeredAt", schemaPath: "#/properties/registeredAt/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                else
                  return validate139.errors = [{ instancePath: instancePath + "/registeredAt", schemaPath: "#/properties/registeredAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate139.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate139.errors = vErrors, errors === 0;
}
var validateUserRegisteredCloudEvent = validate140, schema92 = { $id: "urn:contract:UserRegisteredCloudEvent", type: "object", additionalProperties: !1, required: ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "correlationid", "data"], properties: { specversion: { type: "string", const: "1.0" }, id: { type: "string", minLength: 1, maxLength: 128 }, source: { type: "string", const: "/letschat" }, type: { type: "string", const: "user.registered" }, subject: { type: "string", minLength: 1, maxLength: 128 }, time: { type: "string", format: "date-time", minLength: 20, maxLength: 30, pattern: "Z$" }, datacontenttype: { type: "string", const: "application/json" }, correlationid: { type: "string", minLength: 1, maxLength: 128 }, data: { $ref: "urn:contract:UserRegistered" } } };
function validate140(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.specversion === void 0 && (missing0 = "specversion") || data.id === void 0 && (missing0 = "id") || data.source === void 0 && (missing0 = "source") || data.type === void 0 && (missing0 = "type") || data.subject === void 0 && (missing0 = "subject") || data.time === void 0 && (missing0 = "time") || data.datacontenttype === void 0 && (missing0 = "datacontenttype") || data.correlationid === void 0 && (missing0 = "correlationid") || data.data === void 0 && (missing0 = "data"))
        return validate140.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!func18.call(schema92.properties, key0)) {
            return validate140.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.specversion !== void 0) {
            let data0 = data.specversion, _errs2 = errors;
            if (typeof data0 != "string")
              return validate140.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            if (data0 !== "1.0")
              return validate140.errors = [{ instancePath: instancePath + "/specversion", schemaPath: "#/properties/specversion/const", keyword: "const", params: { allowedValue: "1.0" }, message: "must be equal to constant" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id, _errs4 = errors;
              if (errors === _errs4)
                if (typeof data1 == "string") {
                  if (data1.length > 128 && (data1.length > 256 || func2(data1) > 128))
                    return validate140.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                  if (data1.length < 1)
                    return validate140.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return validate140.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
            if (valid0) {
              if (data.source !== void 0) {
                let data2 = data.source, _errs6 = errors;
                if (typeof data2 != "string")
                  return validate140.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                if (data2 !== "/letschat")
                  return validate140.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/properties/source/const", keyword: "const", params: { allowedValue: "/letschat" }, message: "must be equal to constant" }], !1;
                var valid0 = _errs6 === errors;
              } else
                var valid0 = !0;
              if (valid0) {
                if (data.type !== void 0) {
                  let data3 = data.type, _errs8 = errors;
                  if (typeof data3 != "string")
                    return validate140.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  if (data3 !== "user.registered")
                    return validate140.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "user.registered" }, message: "must be equal to constant" }], !1;
                  var valid0 = _errs8 === errors;
                } else
                  var valid0 = !0;
                if (valid0) {
                  if (data.subject !== void 0) {
                    let data4 = data.subject, _errs10 = errors;
                    if (errors === _errs10)
                      if (typeof data4 == "string") {
                        if (data4.length > 128 && (data4.length > 256 || func2(data4) > 128))
                          return validate140.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                        if (data4.length < 1)
                          return validate140.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                      } else
                        return validate140.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var valid0 = _errs10 === errors;
                  } else
                    var valid0 = !0;
                  if (valid0) {
                    if (data.time !== void 0) {
                      let data5 = data.time, _errs12 = errors;
                      if (errors === _errs12 && errors === _errs12)
                        if (typeof data5 == "string")
                          if (pattern7.test(data5))
                            if (formats0(data5)) {
                              if (data5.length > 30 && (data5.length > 60 || func2(data5) > 30))
                                return validate140.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" }], !1;
                              if (data5.length < 39 && (data5.length < 20 || func2(data5) < 20))
                                return validate140.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/minLength", keyword: "minLength", params: { limit: 20 }, message: "must NOT have fewer than 20 characters" }], !1;
                            } else
                              return validate140.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }], !1;
                          else
                            return validate140.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/pattern", keyword: "pattern", params: { pattern: "Z$" }, message: 'must match pattern "Z$"' }], !1;
                        else
                          return validate140.errors = [{ instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid0 = _errs12 === errors;
                    } else
                      var valid0 = !0;
                    if (valid0) {
                      if (data.datacontenttype !== void 0) {
                        let data6 = data.datacontenttype, _errs14 = errors;
                        if (typeof data6 != "string")
                          return validate140.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        if (data6 !== "application/json")
                          return validate140.errors = [{ instancePath: instancePath + "/datacontenttype", schemaPath: "#/properties/datacontenttype/const", keyword: "const", params: { allowedValue: "application/json" }, message: "must be equal to constant" }], !1;
                        var valid0 = _errs14 === errors;
                      } else
                        var valid0 = !0;
                      if (valid0) {
                        if (data.correlationid !== void 0) {
                          let data7 = data.correlationid, _errs16 = errors;
                          if (errors === _errs16)
                            if (typeof data7 == "string") {
                              if (data7.length > 128 && (data7.length > 256 || func2(data7) > 128))
                                return validate140.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" }], !1;
                              if (data7.length < 1)
                                return validate140.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return validate140.errors = [{ instancePath: instancePath + "/correlationid", schemaPath: "#/properties/correlationid/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var valid0 = _errs16 === errors;
                        } else
                          var valid0 = !0;
                        if (valid0)
                          if (data.data !== void 0) {
                            let _errs18 = errors;
                            validate139(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData }) || (vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors), errors = vErrors.length);
                            var valid0 = _errs18 === errors;
                          } else
                            var valid0 = !0;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return validate140.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate140.errors = vErrors, errors === 0;
}
var validateUserSummary = validate89, validateUsersAddedToGroup = validate142;
function validate142(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (errors === 0)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.conversationId === void 0 && (missing0 = "conversationId") || data.userIds === void 0 && (missing0 = "userIds"))
        return validate142.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }], !1;
      {
        let _errs1 = errors;
        for (let key0 in data)
          if (!(key0 === "conversationId" || key0 === "userIds")) {
            return validate142.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (_errs1 === errors) {
          if (data.conversationId !== void 0) {
            let data0 = data.conversationId, _errs2 = errors;
            if (errors === _errs2)
              if (typeof data0 == "string")
                if (pattern1.test(data0)) {
                  if (data0.length > 24 && (data0.length > 48 || func2(data0) > 24))
                    return validate142.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                  if (data0.length < 47 && (data0.length < 24 || func2(data0) < 24))
                    return validate142.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                } else
                  return validate142.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
              else
                return validate142.errors = [{ instancePath: instancePath + "/conversationId", schemaPath: "#/properties/conversationId/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var valid0 = _errs2 === errors;
          } else
            var valid0 = !0;
          if (valid0)
            if (data.userIds !== void 0) {
              let data1 = data.userIds, _errs4 = errors;
              if (errors === _errs4)
                if (Array.isArray(data1)) {
                  if (data1.length > 255)
                    return validate142.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/maxItems", keyword: "maxItems", params: { limit: 255 }, message: "must NOT have more than 255 items" }], !1;
                  if (data1.length < 1)
                    return validate142.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                  {
                    var valid1 = !0;
                    let len0 = data1.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let data2 = data1[i0], _errs6 = errors;
                      if (errors === _errs6)
                        if (typeof data2 == "string")
                          if (pattern1.test(data2)) {
                            if (data2.length > 24 && (data2.length > 48 || func2(data2) > 24))
                              return validate142.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/maxLength", keyword: "maxLength", params: { limit: 24 }, message: "must NOT have more than 24 characters" }], !1;
                            if (data2.length < 47 && (data2.length < 24 || func2(data2) < 24))
                              return validate142.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/minLength", keyword: "minLength", params: { limit: 24 }, message: "must NOT have fewer than 24 characters" }], !1;
                          } else
                            return validate142.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{24}$" }, message: 'must match pattern "^[0-9a-f]{24}$"' }], !1;
                        else
                          return validate142.errors = [{ instancePath: instancePath + "/userIds/" + i0, schemaPath: "#/properties/userIds/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var valid1 = _errs6 === errors;
                      if (!valid1)
                        break;
                    }
                    if (valid1) {
                      let i1 = data1.length, j0;
                      if (i1 > 1) {
                        let indices0 = {};
                        for (; i1--; ) {
                          let item0 = data1[i1];
                          if (typeof item0 == "string") {
                            if (typeof indices0[item0] == "number") {
                              return j0 = indices0[item0], validate142.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }], !1;
                              break;
                            }
                            indices0[item0] = i1;
                          }
                        }
                      }
                    }
                  }
                } else
                  return validate142.errors = [{ instancePath: instancePath + "/userIds", schemaPath: "#/properties/userIds/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
              var valid0 = _errs4 === errors;
            } else
              var valid0 = !0;
        }
      }
    } else
      return validate142.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return validate142.errors = vErrors, errors === 0;
}
export {
  validateAddFriendByPhoneNumber,
  validateAddFriendByUserId,
  validateAddFriendRequest,
  validateAddToGroupRequest,
  validateCallAnswered,
  validateCallAnsweredCloudEvent,
  validateCallEndedCloudEvent,
  validateCallEndedEvent,
  validateCallReference,
  validateCallStarted,
  validateCallStartedCloudEvent,
  validateChatMessageRequest,
  validateChatMessageToConversation,
  validateChatMessageToRecipient,
  validateConversation,
  validateConversationEnvelope,
  validateConversationRead,
  validateConversationReadCloudEvent,
  validateConversationReference,
  validateCreateGroupRequest,
  validateDeleteMessageRequest,
  validateEditMessageRequest,
  validateErrorText,
  validateFriend,
  validateFriendAddedCloudEvent,
  validateFriendEnvelope,
  validateFriendReference,
  validateFriendRemovedCloudEvent,
  validateFriendshipChanged,
  validateGetChatMessagesRequest,
  validateGetConversationsRequest,
  validateGetConversationsSuccess,
  validateGetFriendsSuccess,
  validateGroupCreated,
  validateGroupCreatedCloudEvent,
  validateGroupMemberLeft,
  validateGroupMemberLeftCloudEvent,
  validateGroupMemberReference,
  validateGroupMemberRemoved,
  validateGroupMemberRemovedCloudEvent,
  validateGroupMembersAdded,
  validateGroupMembersAddedCloudEvent,
  validateId,
  validateIncomingCall,
  validateLeaveGroupRequest,
  validateMarkReadRequest,
  validateMarkReadSuccess,
  validateMedia,
  validateMediaUploaded,
  validateMediaUploadedCloudEvent,
  validateMessage,
  validateMessageCreated,
  validateMessageCreatedCloudEvent,
  validateMessageDeleted,
  validateMessageDeletedCloudEvent,
  validateMessageDeletedEvent,
  validateMessageEditedCloudEvent,
  validateMessageEditedEvent,
  validateMessagePage,
  validateMessageType,
  validateMessagesRead,
  validateParticipant,
  validatePasscodeRequested,
  validatePasscodeRequestedCloudEvent,
  validatePhoneNumber,
  validateRateLimited,
  validateRemoveFriendRequest,
  validateRemoveFromGroupRequest,
  validateRequestPasscodeRequest,
  validateRequestPasscodeResult,
  validateSignInByPasscode,
  validateSignInByToken,
  validateSignInRequest,
  validateSignInSuccess,
  validateStartCallRequest,
  validateStartCallResult,
  validateTimestamp,
  validateTyping,
  validateTypingInConversation,
  validateTypingRequest,
  validateTypingToRecipient,
  validateUser,
  validateUserOffline,
  validateUserOnline,
  validateUserRegistered,
  validateUserRegisteredCloudEvent,
  validateUserSummary,
  validateUsersAddedToGroup
};
