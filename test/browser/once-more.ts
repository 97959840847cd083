// A story that fails is told once more, and its first failure is printed: browsers that share few processors with others come
// too late at times. What fails twice is a fault.
import { jest } from '@jest/globals';

jest.retryTimes(1, { logErrorsBeforeRetry: true });
